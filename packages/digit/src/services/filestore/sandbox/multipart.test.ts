import { describe, expect, it } from 'vitest';
import { parseMultipart } from './multipart';

const parse = (text: string, type = 'multipart/form-data; boundary=xx') =>
  parseMultipart(new TextEncoder().encode(text), type)?.map(({ bytes, ...part }) => ({
    ...part,
    text: new TextDecoder().decode(bytes),
  }));

describe('a multipart body', () => {
  it('is read part by part, with names that quote quotes', () => {
    const body =
      '--xx\r\nContent-Disposition: form-data; name="file"; filename="a \\"b\\".txt"\r\nContent-Type: text/plain\r\n\r\n' +
      'one\r\n--x\r\ntwo\r\n--xx\r\ncontent-disposition: form-data; name=tenantId\r\n\r\npg\r\n--xx--\r\n';
    expect(parse(body)).toEqual([
      { name: 'file', fileName: 'a "b".txt', contentType: 'text/plain', text: 'one\r\n--x\r\ntwo' },
      { name: 'tenantId', text: 'pg' },
    ]);
  });

  it('may quote its boundary', () => {
    const body = '--a b\r\nContent-Disposition: form-data; name="n"\r\n\r\n\r\n--a b--';
    expect(parse(body, 'multipart/form-data; boundary="a b"')).toEqual([{ name: 'n', text: '' }]);
  });

  it('needs a boundary, and loses a part that does not end', () => {
    expect(parse('', 'multipart/form-data')).toBeUndefined();
    expect(parse('--xx\r\nContent-Disposition: form-data; name="n"\r\n\r\ncut')).toEqual([]);
  });
});
