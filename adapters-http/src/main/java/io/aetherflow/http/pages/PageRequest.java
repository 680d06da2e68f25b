package io.aetherflow.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody asks for.
 *
 * @param gzip whether they can unpack it
 * @param known the ETags of what they have already
 */
record PageRequest(String path, boolean gzip, Set<String> known) {

    private static final Pattern NEVER = Pattern.compile("q=0(\\.0*)?");

    static PageRequest of(HttpServletRequest request) {
        return new PageRequest(
                request.getServletPath(),
                items(request, "Accept-Encoding").anyMatch(PageRequest::isGzip),
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

    private static boolean isGzip(String coding) {
        String[] parts = coding.toLowerCase(Locale.ROOT).split(";");
        return parts[0].strip().equals("gzip")
                && Arrays.stream(parts).map(String::strip).noneMatch(NEVER.asMatchPredicate());
    }
}
