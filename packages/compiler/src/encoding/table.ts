export { NIRMAAN_TABLE, readNirmaanTable as decodeTable } from '@nirmaan/masters';
