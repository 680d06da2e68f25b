import { expect, it } from "vitest";
import { ACTIONS, actionWord } from "./actions";

it("reads an operation, the platform's own actions, and one that it has no words for", () => {
  expect(actionWord("change_user")).toBe("Changed an account");
  expect(actionWord("request_refused")).toBe("Was turned away");
  expect(actionWord("melt_the_ice")).toBe("Melt the ice");
});

it("offers every action by the name that the trail knows, and the same words for it", () => {
  expect(ACTIONS.map(([action]) => action)).toContain("get_socket_ticket");
  for (const [action, word] of ACTIONS) {
    expect(actionWord(action)).toBe(word);
  }
});
