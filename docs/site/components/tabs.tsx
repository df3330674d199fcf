import { useSite } from "../site.ts";
import { Code } from "./code.tsx";

interface Tab {
  key: string;
  title: string;
  code: string;
}

/** Tabs that are plain sections without script. The choice is kept for all pages. */
export function Tabs({ group, tabs }: { group: string; tabs: Tab[] }) {
  const { text } = useSite();
  return (
    <div class="tabs" data-tabs={group}>
      <div class="tab-bar needs-script" />
      {tabs.map(({ key, title, code }) => (
        <section class="tab" data-tab={key}>
          <h3>{title}</h3>
          <Code text={code} label={`${text.sample}: ${title}`} language={key} />
        </section>
      ))}
    </div>
  );
}
