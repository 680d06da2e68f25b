package io.aetherflow.postgres.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the server's programs are started: Postgres refuses to run as root, so root has to give that up first. */
public enum Launch {
    /** As we are: we are not root. */
    PLAIN,
    /** In a user namespace of its own, where root is nobody. Containers often forbid it. */
    USER_NAMESPACE("unshare", "-U"),
    /** As another user, who may still reach directories below root's home. */
    OTHER_USER(
            "setpriv",
            "--reuid=" + Launch.NOBODY,
            "--regid=" + Launch.NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"),
    /** As another user, who reaches only what everyone may reach. */
    NOBODY_USER("setpriv", "--reuid=" + Launch.NOBODY, "--regid=" + Launch.NOBODY, "--clear-groups"),
    /** The same without setpriv. */
    RUNUSER("runuser", "-u", "nobody", "--");

    private static final String NOBODY = "65534";

    private final List<String> prefix;

    Launch(String... prefix) {
        this.prefix = List.of(prefix);
    }

    /** The first way that can run this program from this directory. */
    static Launch choose(Path program, Path directory) {
        return candidates().stream()
                .filter(way -> way.works(program, directory))
                .findFirst()
                .orElseThrow(Breakages::rootOnly);
    }

    /** The user that owns what the server writes, seen from outside. */
    int uid() {
        return switch (this) {
            case PLAIN, USER_NAMESPACE -> OperatingSystem.uid();
            case OTHER_USER, NOBODY_USER, RUNUSER -> Integer.parseInt(NOBODY);
        };
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /**
     * Like {@link #command}, in a session of its own: Ctrl-C in a terminal reaches every process of the session, and the
     * database has to outlive the work that it ends.
     */
    List<String> daemonCommand(Path program, String... arguments) {
        List<String> command = command(program, arguments);
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add(0, "/usr/bin/setsid");
        }
        return command;
    }

    static List<Launch> candidates() {
        return OperatingSystem.uid() == 0 ? List.of(USER_NAMESPACE, OTHER_USER, NOBODY_USER, RUNUSER) : List.of(PLAIN);
    }

    boolean works(Path program, Path directory) {
        List<String> probe =
                command(Path.of("/bin/sh"), "-c", "cd \"$1\" && \"$0\" --version", program.toString(), "" + directory);
        return Commands.run(probe).succeeded();
    }
}
