import { LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import { arabic } from 'rungs/labels/ar';

export default function Page() {
  return (
    <div lang="ar" dir="rtl">
      <LevelView level={l4} ladder={ladder} labels={arabic} defaultValue={['domain-expertise']} />
    </div>
  );
}
