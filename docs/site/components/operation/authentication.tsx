import { useSite } from "../../site.ts";
import { Line } from "../line.tsx";

/** How the request is authenticated. */
export function Authentication() {
  const { text, to } = useSite();
  return (
    <section id="authentication">
      <h2>{text.authentication}</h2>
      <p>
        <Line source={text.authenticationNote} />{" "}
        <a href={to("guide/authentication.html")}>{text.authentication}</a>
      </p>
    </section>
  );
}
