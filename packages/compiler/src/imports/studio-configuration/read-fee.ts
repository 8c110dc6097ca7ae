import { type Rule, type RuleAst, toText } from '@nirmaan/rules';
import { actionKey, type Workflow } from '@nirmaan/workflow';
import { paymentAction, type ReadWorkflow } from './read-workflow';
import type { StudioNode } from './studio-node';

/** What the configuration Studio begins with asks of everybody. */
const TEMPLATE_FEE = { key: 'applicationFee', value: 2000 };

/**
 * `calculator`: constant slabs become a fee, their sum, on the action that is taken when it has been paid; the system takes
 * that action. A calculator elsewhere is kept and named, for nothing here can ask it.
 */
export function withFee(configuration: StudioNode, read: ReadWorkflow): Workflow {
  const { workflow } = read;
  const calculator = configuration.node('calculator');
  const node = configuration.node('workflow');
  const demandAt = node?.texts('generateDemandAt') ?? [];
  const pays = paymentAction(read, node);
  const fee = calculator && feeOf(calculator);
  if (fee && pays) {
    configuration.say('mapped', 'compiler.studio.fee', calculator.place('billingSlabs'), {
      fee: fee.text,
      action: pays.code,
    });
    const paid = new Set(workflow.actions.filter((action) => action.code === pays.code).map(actionKey));
    return {
      ...workflow,
      actions: workflow.actions.map((action) =>
        paid.has(actionKey(action)) && action.from !== action.to ? { ...action, fee, via: 'system' } : action,
      ),
    };
  }
  if (fee)
    configuration.say('kept', 'compiler.studio.fee-without-payment', calculator.place('billingSlabs'), {
      fee: fee.text,
    });
  else if (demandAt.length > 0 && node)
    node.say('kept', 'compiler.studio.demand-without-fee', node.place('generateDemandAt'), {
      actions: demandAt.join(', '),
    });
  return workflow;
}

function feeOf(calculator: StudioNode): Rule | undefined {
  if (Object.keys(calculator.json).length === 0) return undefined;
  const type = calculator.text('type');
  if (type === 'api') {
    calculator.say('kept', 'compiler.studio.calculator-elsewhere', calculator.at, {
      host: calculator.text('host') || calculator.text('endpoint'),
    });
    return undefined;
  }
  if (type === '') calculator.say('placeholder', 'compiler.studio.calculator-type', calculator.place('type'));
  const slabs = calculator.nodes('billingSlabs').map((slab) => ({ slab, value: slab.number('value') }));
  const amounts = slabs.flatMap(({ slab, value }) => {
    if (slab.text('key') === TEMPLATE_FEE.key && value === TEMPLATE_FEE.value)
      slab.say('placeholder', 'compiler.studio.template-fee', slab.place('value'), { fee: TEMPLATE_FEE.value });
    if (value !== undefined && value >= 0) return [value];
    slab.say('kept', 'compiler.studio.unread-number', slab.place('value'));
    return [];
  });
  const [first, ...others] = amounts.map((amount): RuleAst => ['lit', amount]);
  if (!first) return undefined;
  const ast = others.reduce<RuleAst>((sum, each) => ['+', sum, each], first);
  return { text: toText(ast), ast };
}
