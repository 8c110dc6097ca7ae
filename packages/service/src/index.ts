export { MasterUse, Role, type ServiceDefinition, ServiceDraft, ServiceInfo } from './model/service';
