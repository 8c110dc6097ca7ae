import type { DocumentAnswer } from '@nirmaan/forms';

/** Small files of the kinds that forms take, to be handed in where a form is filled in for somebody. */
export type SampleDocument = { name: string; mediaType: string; bytes: Uint8Array };

const WORDS = ['Sample document', 'Made for trying out a service.', 'It says nothing about anybody.'];

/** For what sample answers named; undefined: it takes none of these kinds. */
export function sampleDocumentFor(file: DocumentAnswer): SampleDocument | undefined {
  const bytes = documents[file.mediaType]?.();
  return bytes && { name: file.name, mediaType: file.mediaType, bytes };
}

const documents: Partial<Record<string, () => Uint8Array>> = {
  'application/pdf': () => new TextEncoder().encode(samplePdf(WORDS)),
  'image/jpeg': () => Buffer.from(JPEG, 'base64'),
  'image/png': () => Buffer.from(PNG, 'base64'),
};

/** One page of A4 with lines of Latin letters, as ISO 32000-1 asks for at the least. */
function samplePdf(lines: readonly string[]): string {
  const [title = '', ...rest] = lines;
  const text = `BT /F1 24 Tf 72 720 Td (${title}) Tj /F1 12 Tf ${rest.map((line) => `0 -32 Td (${line}) Tj`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

/** 480 by 320: the outline of somebody, and that it is a sample. */
const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYV' +
  'pQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAFA' +
  'AeADASIAAhEBAxEB/8QAGwABAQEAAwEBAAAAAAAAAAAAAAUEAQMGAgf/xAA9EAEAAgADAgkKBAUFAQAAAAAAAQIDBBEFMRIVFiE0VKKj0hNBUV' +
  'NjcoGxweEiMmHRBhQjUnFCkZKh8PH/xAAXAQEBAQEAAAAAAAAAAAAAAAAAAQIE/8QAGxEBAQADAQEBAAAAAAAAAAAAAAERElECMSH/2gAMAwEA' +
  'AhEDEQA/AP0IBpkAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAHXj4nkcG2' +
  'Jprp5tWTjH2Pa+wZbxg4x9j2vscY+x7X2MGW8YOMfY9r7HGPse19jBlvGDjH2Pa+xxj7HtfYwZbxg4x9j2vscY+x7X2MGW8YOMfY9r7HGPse19' +
  'jBlvGDjH2Pa+xxj7HtfYwZbxg4x9j2vscY+x7X2MGW8YOMfY9r7HGPse19jBlvGDjH2Pa+xxj7HtfYwZbxg4x9j2vscY+x7X2MGW8YOMfY9r7N' +
  'OWx/L4c34PB0nTTXUwZdwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAM+e6Jf4fOElWz3RL/D5wkrGaAKgAAAAAAAAAAAAAAAAAAp7N6Pb3/p' +
  'CYp7N6Pb3/AKQlWNYCNAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAM+e6Jf4fOElWz3RL/AA+cJKxmgCoAAAADrx8emBThXnfuiN8pmPnMXG1j' +
  'Xg19ELgU8TMYWFzXxIifRvl022hgROkRe36xCUGEyqRtHBmYjS8fro7sPM4GJOlcSNfRPMihgyviNg5nFwealta/2zzwp5fM0zETwea0b6yYV3' +
  'AIAAAACns3o9vf+kJins3o9vf+kJVjWAjQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADPnuiX+HzhJVs90S/w+cJKxmgCoAAOnNY8YGFNuabT+' +
  'WJ87umYiJmZ0iN8ouZxpx8abzu3R/hYOu97XvNrzrad8uAVAAAAAiZiYmJ0mN0gCtk8z5fD0vMeUrv8A1j0tKFhYlsLEi9N8LeHeuJh1vXdaNU' +
  'qx9AIAACns3o9vf+kJins3o9vf+kJVjWAjQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADPnuiX+HzhJVs90S/w+cJKxmgCoAAzbQxOBlprE895' +
  '03+b/wB80lu2pbXEpTTdGuv+f/jC1EoAAAAAAAApbMxNcO2HM/lnWOfzf++aa1bOtwc1EafmiY+v0KKoDKgACns3o9vf+kJins3o9vf+kJVjWA' +
  'jQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADPnuiX+HzhJVs90S/w+cJKxmgCoAAmbT6RX3I+csahtSnNh3iPTEz8vqntRKAAAAAAAANGQ6Zh/' +
  'H5SztmzKa49raaxWu/0T/wC1BTAZUAAU9m9Ht7/0hMU9m9Ht7/0hKsawEaAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAZ890S/w+cJKtnuiX+H' +
  'zhJWM0AVAAHVmsLy2XtSPzb4/yir6Zn8vNLzi0j8FvzfpKwrGAqAAAAAACtkMLyeXiZ335/h5mHJ5ecfE1tH9ON8+n9FdKsAEAABT2b0e3v/SE' +
  'xT2b0e3v/SEqxrARoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABnz3RL/D5wkq2e6Jf4fOElYzQBUAAHF6VvSa3jWs74cgJOayl8DW0fiw9d/n' +
  'j/ACzLuJiUw41xLxX/ADO9KzU5aZ1wItE68/8AasqM4CgAA7svlr5iZ4PNWN9pcZecCL/14tMebTd8VbCxcLEiIwrVnSN0eaP8FHOFhUwcOKUj' +
  'SI/7fYMqAAAAKezej29/6QmKezej29/6QlWNYCNAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAM+e6Jf4fOElWz3RL/D5wkrGaAKgDqzGPTAw+F' +
  'bnmd0ekHZe9aUm150rG+U/H2haZmuBGkf3Tvllx8e+PfhXnduiN0OtcJlza1rTraZmZ88y4BQAAAAImYmJidJjdIA2YGfxKaRixw6+nzqOHiUx' +
  'acLDtrCE+8LFvg4kXpOkx/2mDK4OjK5muYp6Lxvj6u9FAAFPZvR7e/8ASExT2b0e3v8A0hKsawEaAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'Z890S/w+cJKtnuiX+HzhJWM0AmYiJmZ0iN8qjrx8WuDhTe3Ppuj0yj4uLfGxJvedZn/p2ZvH8vjTMflrzV/d0NRAAAAAAAAAAAAHNL2peLUnS0' +
  'bpWMrjxmMLhaaWjmmEZ2YGLbBxYvXn03x6YKLY4pet6Rak61ndLllRT2b0e3v/SExT2b0e3v/SEqxrARoAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAABnz3RL/D5wkq2e6Jf4fOElYzRk2jjcDCjDrP4r7/8ADWjZvE8rmb2ieaJ0jn15moldICoAAAAAAAAAAAAAAobNxt+Daf1r9Y/9+rehYV5w' +
  '8Wt4/wBM67967ExMRMTrE7pSrBT2b0e3v/SExT2b0e3v/SGasawEaAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAZ890S/wAPnCSrZ7ol/h84SV' +
  'jNfGPfgYF7ROkxWdJ/VDVtoWiuVtE/6piI+f0SWozQBQAAAAAAAAAAAAAAWMlfh5Wms6zHN/hHUtl2icK9PPFtf9//AIUjap7N6Pb3/pCYp7N6' +
  'Pb3/AKQxWo1gI0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA4tWLRpaImJ80vjyGD6qn/GHYAjfxHh4dMhSaUrWfKxzxGnml5t6j+I6Wts2LVj' +
  'WKYkWt+kaTHzmHl2/Pxj19AFQAAAAAAAAAAAAAAXf4apS/8zw6VtpwdNY19KE9B/DFLRh5jEmPw2mtYn9Y11+cJfiz6s+QwfVU/wCMPqtK0jSl' +
  'YrHoiNH0MNgAAAAAAAAAAAAAAAAAAicrdg9e7m/hOVuwevdzfwrreM7+erYicrdg9e7m/hOVuwevdzfwmt4b+erYicrdg9e7m/hOVuwevdzfwm' +
  't4b+erYicrdg9e7m/hOVuwevdzfwmt4b+erYicrdg9e7m/hOVuwevdzfwmt4b+erYicrdg9e7m/hOVuwevdzfwmt4b+erYicrdg9e7m/hOVuwe' +
  'vdzfwmt4b+erYicrdg9e7m/hOVuwevdzfwmt4b+erYicrdg9e7m/hOVuwevdzfwmt4b+erYicrdg9e7m/hOVuwevdzfwmt4b+et+1sPyuy8xXX' +
  'TSnC3ejn+jxz0Nv4r2Bas1tnYmsxpMTg30mP8Ai8pibSyFcS1aZnh1iZiLcC0ax6dNGvMvGfXrz1qGPjTJeu7Nv2ONMl67s2/ZrFZ289bBj40y' +
  'Xruzb9jjTJeu7Nv2MU289bBj40yXruzb9jjTJeu7Nv2MU289bBj40yXruzb9jjTJeu7Nv2MU289bBj40yXruzb9jjTJeu7Nv2MU289bBj40yXr' +
  'uzb9jjTJeu7Nv2MU289bBj40yXruzb9jjTJeu7Nv2MU289bBj40yXruzb9jjTJeu7Nv2MU289bHqv4ew/J7LrbXXyl5tu3eb6PE8aZL13Zt+z1' +
  'OW/ifYGXy2Hg1z8aUrEaxgXjWfTuT1Lxrz689egETlbsHr3c38Jyt2D17ub+FjW8a389WxE5W7B693N/Ccrdg9e7m/hNbw389WxE5W7B693N/C' +
  'crdg9e7m/hNbw389WxE5W7B693N/Ccrdg9e7m/hNbw389WxE5W7B693N/Ccrdg9e7m/hNbw389WxE5W7B693N/Ccrdg9e7m/hNbw389WxE5W7B' +
  '693N/Ccrdg9e7m/hNbw389WxE5W7B693N/Ccrdg9e7m/hNbw389WxE5W7B693N/Ccrdg9e7m/hNbw389WxE5W7B693N/Ccrdg9e7m/hNbw389f' +
  'lwDrcAPvBwcXHxIw8DDviXndWlZmZ+EPm9LYd7UxKzW9Z0mto0mJBwDnDpfExK4eHW173mK1rWNZmZ3REA4AiNZ0jeAFomtpraJiYnSYnzFqzW' +
  '01tExaJ0mJ3wAAAO3Ey2YwsTEw8XAxaXwo1xK2pMTSOaNZjzb4/3h1RWZiZiJmIjWdPMAAADnEpfDxLYeJW1L0ma2raNJiY3xMA4HOJS+HiWw8' +
  'StqXpM1tW0aTExviYcAAAATWYiJmJiJjWNfOAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADdsq/BxMev8AQtGJhcG2HjX4EYkcKJ0i2saT' +
  'zRO/zfBVz9cjxZmZpjYGLfyVbUmb0tiVvw6xNdfzW0rrzxpWY/XnecGbP1qesTD0ubx8hfFzFK4eRik4ucpWaUpH4K0icLSY9NtdJ8+7ndmBOW' +
  'y2dyVsf+TwsKtcnfDmvAi8X/pzabac+mnCmdebc8s5ve+JbhYlrWmIiutp15ojSI+EREJqu61m/wCSpsmaYWHgTbyWHEXjFpN/Kc3D5orwv7t8' +
  '6aaaeZ9RTBpsjK2xaZSMK+UxZtMxXytsTh4kUmP9W+K7ubSJ1QnNr3vWtbWtaKRwaxM68GNZnSPjMz8Vwmy9tKctS+YtkeL5wYxMWbcKKzbheU' +
  'ng8CN+nB4Omn4d+rTixlM3tumNfFyPArtO+Ji2tekRbBmaTX3o0i3xmdd8vLhqbrmTxMl5DKYd8PL2vGVtaNZpWZxfK25rWtEx+TdFv0/RP2pG' +
  'FOdvfArhVw5mI4OHeLRworHC3RHNrM7oiN+m5jFk/UvrMw9XjZvIZvObSxs1j4cxXF8jbS/PjYU5ilomvp0rFo5vNwWW2Lh4ez85h2tkYzWJgX' +
  'iYwvJ8GaxiYc1iNObhaRiT6eaPPo88Jq1feVjO0ytdg4fAtlrY0WwprNJrwtJpabxMR+LmngxOvw0hpwsTIzea1w8ra9MDLxT8WFSJ1w48pMza' +
  'sxNuFp+u/wDV54NU2XseuQnZOcthfyvPwr4UVtXh1ny0REc/45/BrPmjTzauMe2Dfae1cTBvlL4t81wsO2NNJpOHNrTaY15tfy/rvQg1NnqsW+' +
  'zMXa2LfHvlbZG+NjTmLa1nEm04luDNZ/NppwN3NvT7UrixmMLHnZ0Y98CYwpwrUrGsYlJ3x+GJ4MW08+nNO9FDUvvL0mBOz8HORh2/kb0tjZLD' +
  'vaYrMcCcOYxZifNz759P6vjL4mRxMHCxrYeVnNWwa8KvCw8Osf1MSJ1i1ZrrpGHzaa6c7zwam69lsbIVxcthxh5SMHG2jiVxJvEWmuDPk4jntG' +
  'sRpNtJ5t0/qxbQv5XZmzZrfBmMLBnDtFZrFot5S888Rz7tJ9HP6ZTgwl9ADSAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP//Z';

/** 240 by 80: a line as a hand draws it. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAPAAAABQAQAAAAAPMsXRAAAB6klEQVR42u2Vv24TQRCHv/sj7MIyLihcIPnEC+DSFXcREm+BSEkZISok4qVBVM' +
  'S8QXgNqkNEskuXdBwiIpR3lotLuOyPYm3jJGcLoZTeanSfZnZmfzNznth2fHZ4h28TT7bj9H+DewLC6l+8bT1W5Ozfpt67szU1+8jZZU0FkspC' +
  'kqQ81vWznlpeH/y8CafA96w+Nbmi/HrvGZABJ5ufpQFwUItPQ6fKuyskWeIJhnuGq2vkcroe3ACdwRo+LZd4BDxIsdG698dXK2+fG/tJ72PjsC' +
  'JS9jKq5D5w7PCs30//3m2BEkDP3Ydp2po6SaqhjSsdKdcPqcJp0ZANnCSV8aiAgjbMBwnAeRfvcBU88xiQAUyfTAB+7cMzA0iF1Ct0pi8qpDf6' +
  'LEmBpLy30tun4oQGesvDBC5bQCsHH2ZgctoAXDRpT2F+AATz5d15uFCk7OO9gA8G4DUgjaWjsUp7V9UwlZQPbUOSlA3luwFsLtp5D2iNLpw23e' +
  'NF8CQlPIxAd4Dg5cR1dBjhwwhKNwj+py7A08eunCABqSeNe7KDoWwUS1LVW/V56CYscopk3wCC/TVhbSz9jKXO4rGuTYlNoEqgAMKbnRoYJ7cB' +
  'vm7oc+OsqB53ln1du1uYtaFsbt0tzc3eu7/BDt8C/gMvQgdLOWQXhwAAAABJRU5ErkJggg==';
