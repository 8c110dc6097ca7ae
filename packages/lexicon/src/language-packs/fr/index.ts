import access from './access.json';
import applications from './applications.json';
import builder from './builder.json';
import checkBefore from './checkBefore.json';
import citizen from './citizen.json';
import cli from './cli.json';
import compiler from './compiler.json';
import connectors from './connectors.json';
import formats from './formats.json';
import formEditor from './formEditor.json';
import forms from './forms.json';
import masters from './masters.json';
import publisher from './publisher.json';
import ruleEditor from './ruleEditor.json';
import ruleFunctions from './ruleFunctions.json';
import rules from './rules.json';
import ruleWords from './ruleWords.json';
import service from './service.json';
import tables from './tables.json';
import workbench from './workbench.json';
import workflow from './workflow.json';

export default {
  access,
  applications,
  builder,
  checkBefore,
  citizen,
  cli,
  compiler,
  connectors,
  formEditor,
  formats,
  forms,
  masters,
  publisher,
  ruleEditor,
  ruleFunctions,
  ruleWords,
  rules,
  service,
  tables,
  workbench,
  workflow,
};
