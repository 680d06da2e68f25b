package io.aetherflow.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody asks for.
 *
 * @param codings what they can unpack
 * @param known the ETags of what they have already
 */
record PageRequest(String path, Set<Coding> codings, Set<String> known) {

    static PageRequest of(HttpServletRequest request) {
        List<String> accepted = items(request, "Accept-Encoding").toList();
        return new PageRequest(
                request.getServletPath(),
                Stream.of(Coding.values())
                        .filter(coding -> accepted.stream().anyMatch(coding::isAskedFor))
                        .collect(Collectors.toSet()),
                items(request, "If-None-Match")
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .collect(Collectors.toSet()));
    }

    /** Whether the path is another's: below these there are no pages, whatever is missing there. */
    boolean elsewhere() {
        return Stream.of("/api", "/ws", "/docs").anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    private static Stream<String> items(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip);
    }
}
