/** React Flow alone: its own nodes and edges with labels, visible ones only, the same states at the same places. */
import { ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/style.css';
import { layout, workflow } from './neutral.js';

const nodes = workflow.states.map(({ code, name }) => ({
  id: code,
  position: layout[code],
  data: { label: name.en },
  style: { width: 152, height: 84 },
}));
const edges = workflow.actions.map(({ code, name, from, to }) => ({
  id: code,
  source: from,
  target: to,
  label: name.en,
  type: 'smoothstep',
}));

function Host() {
  const [shown, , onNodesChange] = useNodesState(nodes);
  const [lines, , onEdgesChange] = useEdgesState(edges);
  useEffect(() => {
    window.bench.isOpen = true;
  }, []);
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <ReactFlow
        nodes={shown}
        edges={lines}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onlyRenderVisibleElements
        defaultViewport={{ x: 24, y: 420, zoom: 0.7 }}
        minZoom={0.02}
      />
    </div>
  );
}

window.bench = {
  open() {
    createRoot(document.getElementById('root')).render(<Host />);
  },
};
