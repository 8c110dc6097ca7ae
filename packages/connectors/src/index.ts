export { ConnectorUse, Mapping, MappingRow } from './model/connector-use';
