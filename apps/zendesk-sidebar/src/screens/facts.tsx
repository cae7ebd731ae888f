/** Names and values, one pair a line. */
export function Facts({ facts, grow }: { facts: [string, string][]; grow?: boolean }) {
  return (
    <dl class={`facts${grow ? ' rc-grow' : ''}`}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
