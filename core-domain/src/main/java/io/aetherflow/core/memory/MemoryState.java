package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.dataset.RetentionRule;
import io.aetherflow.core.dataset.Tombstone;
import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UuidV7;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobEvent;
import io.aetherflow.core.job.JobListeners;
import io.aetherflow.core.job.JobMachine;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Verdicts;
import io.aetherflow.core.profile.Profile;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everything the store knows. Whoever touches it holds its monitor, so that a port method is one transaction; changes of
 * jobs notify it. Ids are time-ordered, so descending maps are newest first.
 */
final class MemoryState {

    final Clock clock;
    final JobMachine machine;
    final UuidV7 ids;
    final NavigableMap<UUID, User> users = new TreeMap<>();
    final Map<String, MemorySocketTickets.Kept> tickets = new HashMap<>();
    final NavigableMap<UUID, Session> sessions = new TreeMap<>();
    final Map<String, MemoryRefresh> refreshTokens = new HashMap<>();
    final Map<String, MemoryOneTimeTokens.Kept> oneTimeTokens = new HashMap<>();
    final NavigableMap<UUID, MemoryInvitations.Kept> invitations = new TreeMap<>();
    final Map<UUID, String> preferences = new HashMap<>();
    final NavigableMap<UUID, ApiKey> keys = new TreeMap<>();
    final List<SigningKey> signingKeys = new ArrayList<>();
    final NavigableMap<String, Department> departments = new TreeMap<>();
    final Map<String, PublishedTable> tables = new HashMap<>();
    final NavigableMap<UUID, Dataset> datasets = new TreeMap<>();
    final NavigableMap<UUID, ErasureReceipt> receipts = new TreeMap<>();
    final Map<UUID, Tombstone> tombstones = new HashMap<>();
    final Map<DepartmentId, RetentionRule> retentions = new HashMap<>();
    final NavigableMap<UUID, Job> jobs = new TreeMap<>();
    final Map<UUID, NavigableMap<Integer, DatasetVersion>> versions = new HashMap<>();
    final Map<UUID, Profile> profiles = new HashMap<>();
    final Map<DepartmentId, List<RememberedMapping>> mappings = new HashMap<>();
    final Map<UUID, List<JobEvent>> events = new HashMap<>();
    final List<JobListeners> feeds = new CopyOnWriteArrayList<>();
    final Map<UUID, Bell> bells = new HashMap<>();
    final Map<String, Long> lastServed = new HashMap<>();
    final Map<UUID, MemoryOutbox.Kept> outbox = new LinkedHashMap<>();
    final Map<String, Instant> turns = new HashMap<>();
    final Map<MemoryKeptAnswers.Name, MemoryKeptAnswers.Attempt> keptAnswers = new HashMap<>();
    final NavigableMap<UUID, UploadSession> uploads = new TreeMap<>();
    final Map<Verdicts.Key, Failure> verdicts = new HashMap<>();
    final Map<UUID, List<StoredInsight>> insights = new HashMap<>();
    final Map<UUID, StoredLoad> loads = new HashMap<>();

    MemoryState(Clock clock, JobMachine machine) {
        this.clock = clock;
        this.machine = machine;
        this.ids = new UuidV7(clock);
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Dataset> dataset(Scope scope, UUID id) {
        return Optional.ofNullable(datasets.get(id)).filter(found -> scope.includes(found.department()));
    }

    Optional<Job> job(Scope scope, UUID id) {
        return Optional.ofNullable(jobs.get(id)).filter(found -> scope.includes(found.department()));
    }

    /** The dataset's versions by number; empty for a dataset that is gone. */
    NavigableMap<Integer, DatasetVersion> versionsOf(UUID datasetId) {
        return versions.getOrDefault(datasetId, Collections.emptyNavigableMap());
    }

    boolean isBeingMade(UUID datasetId) {
        return jobsOf(datasetId, JobType.ETL).stream()
                .anyMatch(job -> !job.state().ended());
    }

    List<Job> jobsOf(UUID datasetId, JobType type) {
        return jobs.values().stream()
                .filter(job -> job.datasetId().equals(datasetId) && job.type() == type)
                .toList();
    }
}
