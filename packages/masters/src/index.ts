export { Column, ColumnType, Master, MasterRow } from './model/master';
