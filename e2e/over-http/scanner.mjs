/** Papers as phones and scanners give them, made in a page of a browser; and how well their text can still be read. */

/** Runs in the page: a sheet with lines of text, as drawn. */
function drawSheet({ width, height, rough }) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fbfaf6';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#1b1b22';
  // 11 point on A4, whatever the resolution.
  const size = (height * 11) / 842;
  pen.font = `${size}px serif`;
  const words =
    'The applicant Asha Rao holds the premises at 14 Mall Road, Amritsar 143001, under deed 4711/2026.'.split(' ');
  for (let line = 0; line * size * 1.6 < height * 0.86; line++) {
    const turned = [...words.slice(line % words.length), ...words.slice(0, line % words.length)];
    pen.fillText(turned.join(' '), width * 0.08, height * 0.07 + line * size * 1.6, width * 0.84);
  }
  if (rough) {
    // Paper and sensor are never even: that is what makes real scans large.
    const image = pen.getImageData(0, 0, width, height);
    let seed = 7;
    for (let at = 0; at < image.data.length; at += 4) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const grain = (seed >> 16) % 24;
      for (let channel = 0; channel < 3; channel++)
        image.data[at + channel] = Math.max(0, image.data[at + channel] - grain);
    }
    pen.putImageData(image, 0, 0);
  }
  return canvas;
}

/** A scanned A4 page at 300 dots an inch as JPEG, 2 to 5 MB. */
export async function scanSheet(page, { width = 2480, height = 3508 } = {}) {
  const base64 = await page.evaluate(
    `(async () => {
      const canvas = (${drawSheet})({ width: ${width}, height: ${height}, rough: true });
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(text);
    })()`,
  );
  return Buffer.from(base64, 'base64');
}

/** The same JPEG, said to have been taken with the phone on its side (orientation 6: turn it right by a quarter). */
export function onItsSide(jpeg) {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/**
 * How much of a sheet's text is left, from 0 to 1: the correlation of its darkness with the clean drawing at the size it
 * was scanned.
 */
export function legibility(page, jpeg, { width = 2480, height = 3508 } = {}) {
  return page.evaluate(
    `(async () => {
      const bytes = Uint8Array.from(atob('${jpeg.toString('base64')}'), (each) => each.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      const clean = (${drawSheet})({ width: ${width}, height: ${height}, rough: false });
      const kept = document.createElement('canvas');
      kept.width = clean.width;
      kept.height = clean.height;
      const pen = kept.getContext('2d');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(picture, 0, 0, kept.width, kept.height);
      // A band of text is enough.
      const band = [0, Math.round(kept.height * 0.3), kept.width, Math.round(kept.height * 0.2)];
      const one = clean.getContext('2d').getImageData(...band).data;
      const two = pen.getImageData(...band).data;
      const count = one.length / 4;
      let [sumOne, sumTwo, squareOne, squareTwo, both] = [0, 0, 0, 0, 0];
      for (let at = 0; at < one.length; at += 4) {
        sumOne += one[at];
        sumTwo += two[at];
        squareOne += one[at] ** 2;
        squareTwo += two[at] ** 2;
        both += one[at] * two[at];
      }
      const correlation = (both - (sumOne * sumTwo) / count) /
        Math.sqrt((squareOne - sumOne ** 2 / count) * (squareTwo - sumTwo ** 2 / count));
      return { correlation, width: picture.width, height: picture.height };
    })()`,
  );
}
