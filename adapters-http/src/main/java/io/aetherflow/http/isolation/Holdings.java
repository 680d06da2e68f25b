package io.aetherflow.http.isolation;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobFilter;
import io.aetherflow.core.job.Jobs;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a department owns that a route can be asked for: the latest of it. */
record Holdings(DepartmentId department, List<UUID> datasets, List<UUID> jobs, List<UUID> insights) {

    private static final int SOME = 20;

    static Holdings of(DepartmentId department, Datasets datasets, Jobs jobs, Insights insights) {
        Scope scope = Scope.of(department);
        PageRequest page = PageRequest.first(SOME);
        return new Holdings(
                department,
                datasets.list(scope, DatasetFilter.ANY, page).items().stream()
                        .map(Dataset::id)
                        .toList(),
                jobs.list(scope, JobFilter.ANY, page).items().stream()
                        .map(Job::id)
                        .toList(),
                insights.latest(scope, department, SOME).stream()
                        .map(StoredInsight::id)
                        .toList());
    }

    /** The path of a template with an object of this department put into it; empty where it owns none of that kind. */
    Optional<String> path(String template) {
        if (template.contains("{department}") || template.startsWith("departments/")) {
            return Optional.of(filled(template, department.value()));
        }
        if (template.startsWith("jobs/") || template.startsWith("data/job/")) {
            return first(jobs).map(id -> filled(template, id));
        }
        if (template.startsWith("datasets/uploads/")) {
            return Optional.empty();
        }
        if (template.startsWith("insights/")) {
            return first(insights).map(id -> filled(template, id));
        }
        return template.startsWith("datasets/") || template.startsWith("data/profile/")
                ? first(datasets).map(id -> filled(template, id))
                : Optional.empty();
    }

    /** Whether a text names anything of this department's. */
    boolean namedIn(String text) {
        return Stream.of(datasets, jobs, insights)
                .flatMap(List::stream)
                .map(UUID::toString)
                .anyMatch(text::contains);
    }

    private static Optional<String> first(List<UUID> ids) {
        return ids.stream().findFirst().map(UUID::toString);
    }

    /** The first parameter is the object; one behind it is its first version. */
    private static String filled(String template, String object) {
        return template.replaceFirst("\\{[^}]+}", object).replaceAll("\\{[^}]+}", "1");
    }
}
