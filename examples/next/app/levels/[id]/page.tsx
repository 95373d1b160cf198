import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LadderSearch, LadderView } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';
import { Link } from '../../link';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** A page for each level, built in advance. */
export const generateStaticParams = () => ladder.levels.map(({ id }) => ({ id }));

const levelOf = async ({ params }: Props) => {
  const { id } = await params;
  return ladder.levels.find((level) => level.id === id) ?? notFound();
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await levelOf(props)).title };
}

export default async function Page(props: Props) {
  const { id } = await levelOf(props);
  return (
    <>
      <LadderSearch ladder={ladder} hrefFor="/levels/{id}" components={{ Link }} />
      <LadderView ladder={ladder} value={id} hrefFor="/levels/{id}" components={{ Link }} headingLevel={1} />
    </>
  );
}
