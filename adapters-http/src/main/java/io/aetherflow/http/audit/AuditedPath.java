package io.aetherflow.http.audit;

import io.aetherflow.core.audit.AuditSubject;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request's path says of what was asked for: {@code /datasets/{id}} of a dataset. */
final class AuditedPath {

    /** Ids of ours, departments and numbers. Anything else might be a secret or a name, and stays out of the trail. */
    private static final Pattern PLAIN =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[a-z][a-z0-9_]{1,30}|\\d{1,18}");

    private AuditedPath() {}

    /** The things that the path names, the first of them being what it is about. */
    static List<AuditSubject> subjects(UriInfo uri) {
        List<String> segments =
                uri.getPathSegments().stream().map(PathSegment::getPath).toList();
        List<AuditSubject> subjects = new ArrayList<>();
        for (int i = 1; i < segments.size(); i++) {
            String parameter = parameter(uri, segments.get(i));
            if (parameter != null && PLAIN.matcher(segments.get(i)).matches()) {
                subjects.add(new AuditSubject(type(parameter, segments.get(i - 1)), segments.get(i)));
            }
        }
        return subjects;
    }

    /** The template's name for a segment; null for one that is part of the route itself. */
    private static @Nullable String parameter(UriInfo uri, String segment) {
        return uri.getPathParameters().entrySet().stream()
                .filter(each -> each.getValue().contains(segment))
                .findFirst()
                .map(each -> each.getKey())
                .orElse(null);
    }

    private static String type(String parameter, String before) {
        if (!parameter.equals("id")) {
            return parameter.endsWith("_id") ? parameter.substring(0, parameter.length() - 3) : parameter;
        }
        return before.endsWith("s") ? before.substring(0, before.length() - 1) : before;
    }
}
