package io.aetherflow.app.platform;

import io.aetherflow.core.flow.AbandonedUploads;
import io.aetherflow.core.flow.BuriedMessages;
import io.aetherflow.core.flow.Journal;
import io.aetherflow.core.flow.OrphanObjects;
import io.aetherflow.core.flow.RawRetention;
import io.aetherflow.core.flow.RetentionRules;
import io.aetherflow.core.flow.Sweeper;
import io.aetherflow.core.flow.Sweeper.Chore;
import io.aetherflow.core.job.RemoteQueue;
import io.aetherflow.postgres.limit.PostgresRequestCounters;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What has to be cleared away now and then, whichever process does it. */
final class Chores {

    private static final Duration OFTEN = Duration.ofMinutes(1);
    private static final Duration SOMETIMES = Duration.ofMinutes(10);
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration EVENTS_KEPT = Duration.ofDays(7);

    private Chores() {}

    static Sweeper of(Storage storage, RetentionRules rules, Clock clock, Journal journal) {
        List<Chore> chores = new ArrayList<>();
        chores.add(new Chore("loads", OFTEN, storage.loads()::sweep));
        AbandonedUploads abandoned = new AbandonedUploads(storage.uploadSessions(), storage.objects(), clock);
        chores.add(new Chore("abandoned_uploads", SOMETIMES, abandoned::sweep));
        chores.add(new Chore("outbox", SELDOM, () -> storage.outbox().sweep(EVENTS_KEPT)));
        chores.add(new Chore("kept_answers", SELDOM, storage.keptAnswers()::sweep));
        OrphanObjects orphans = new OrphanObjects(storage.objects(), storage.datasets(), clock);
        chores.add(new Chore("orphan_objects", SELDOM, orphans::sweep));
        // Whichever adapter counts now: another one may have counted before.
        PostgresRequestCounters counters = new PostgresRequestCounters(storage.database());
        chores.add(new Chore("request_counters", SOMETIMES, counters::sweep));
        chores.add(new Chore("audit_checkpoints", OFTEN, storage.auditCheckpoints()::sign));
        RawRetention files = new RawRetention(storage.datasets(), storage.objects(), storage.catalogue(), rules, clock);
        chores.add(new Chore("raw_retention", DAILY, files::sweep));
        RemoteQueue remote = storage.remoteQueue();
        if (remote != null) {
            BuriedMessages buried = new BuriedMessages(remote, storage.jobs());
            chores.add(new Chore("dead_letter_queue", SOMETIMES, buried::sweep));
        }
        return new Sweeper(storage.turns(), chores, journal);
    }
}
