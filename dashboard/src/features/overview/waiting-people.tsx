import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { someUsersQuery } from "@/lib/api/users/list-users";
import { countOf } from "@/lib/format/words";

/** Who registered and can do nothing until an administrator says so. */
export function WaitingPeople() {
  const { data } = useQuery(someUsersQuery({ status: "pending" }));
  const waiting = data?.items.filter((user) => user.status === "pending").length ?? 0;
  return waiting === 0 ? null : (
    <Notice
      title={`${countOf(waiting, "person", "people")} ${waiting === 1 ? "waits" : "wait"} to be let in`}
      actions={
        <Button asChild size="sm">
          <Link to="/users">See who</Link>
        </Button>
      }
    >
      They registered and can see nothing until you decide.
    </Notice>
  );
}
