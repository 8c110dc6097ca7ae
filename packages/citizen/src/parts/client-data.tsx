import { clientDataOf, toDataBlock } from '../client-data';
import type { FormView } from '../view';

/** The form as data, for the script. React escapes nothing in it that could matter: `toDataBlock` did before. */
export function ClientData({ view }: { view: FormView }) {
  return (
    <script type="application/json" id="page-data">
      {toDataBlock(clientDataOf(view))}
    </script>
  );
}
