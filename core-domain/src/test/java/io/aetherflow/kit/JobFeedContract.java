package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.JobChange;
import io.aetherflow.core.job.JobFeed;
import io.aetherflow.core.job.JobFeed.Subscription;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link JobFeed} does. Others may change jobs meanwhile: each test knows its own. */
public abstract class JobFeedContract extends StorageContract {

    private final HeardChanges heard = new HeardChanges();
    private JobFeed feed;
    private Branch home;

    @BeforeEach
    void listen() {
        home = Branch.open(store);
        feed = store.jobFeed();
        feed.listen(heard);
        // From here on it listens: a change that is heard says so.
        heard.awaitAny(() -> home.submit());
    }

    @AfterEach
    void closeFeed() {
        feed.close();
        feed.close();
    }

    @Test
    void saysThatAJobCameToBeAndWhoseItIs() {
        UUID id = home.submit().job().id();
        JobChange change = heard.await(id, 1);
        assertThat(change).isEqualTo(JobChange.of(home.job(id)));
    }

    @Test
    void saysEachChangeOnceItCanBeRead() {
        Claim claim = home.claimed();
        heard.await(claim.jobId(), 2);
        store.jobs().beat(claim, "reading", 10);
        heard.await(claim.jobId(), 3);
        assertThat(home.job(claim.jobId()).run().progress()).isEqualTo(10);
        store.jobs()
                .fail(claim, Failure.of(FailureCode.PLUGIN_ERROR, "It failed.", "Mend it."), null)
                .orElseThrow();
        heard.await(claim.jobId(), 4);
        assertThat(home.job(claim.jobId()).run().attempts()).isEqualTo(1);
    }

    @Test
    void aSignOfLifeAloneIsNoChange() {
        Claim claim = home.claimed();
        store.jobs().beat(claim, "reading", 10);
        store.jobs().beat(claim, "reading", 10);
        store.jobs().beat(claim, "reading", 10);
        UUID last = home.submit().job().id();
        heard.await(last, 1);
        assertThat(heard.count(claim.jobId())).isEqualTo(3);
    }

    @Test
    void saysThatACancellationWasAskedFor() {
        Claim claim = home.claimed();
        heard.await(claim.jobId(), 2);
        store.jobs().cancel(home.scope(), claim.jobId(), Examples.id()).orElseThrow();
        heard.await(claim.jobId(), 3);
        assertThat(home.job(claim.jobId()).run().cancelRequestedAt()).isNotNull();
    }

    @Test
    void saysThatTheNextJobCameToBe() {
        Claim claim = home.claimed();
        home.succeed(claim, home.load(claim, 1));
        UUID inference = home.inference(claim.job().datasetId()).id();
        heard.await(inference, 1);
        heard.await(claim.jobId(), 3);
    }

    @Test
    void everyFeedHearsOfAChange() {
        HeardChanges elsewhere = new HeardChanges();
        try (JobFeed another = store.jobFeed()) {
            another.listen(elsewhere);
            elsewhere.awaitAny(() -> home.submit());
            UUID id = home.submit().job().id();
            elsewhere.await(id, 1);
            heard.await(id, 1);
        }
    }

    @Test
    void whatAListenerThrowsConcernsNobodyElse() {
        HeardChanges stays = new HeardChanges();
        feed.listen(new JobFeed.Listener() {
            @Override
            public void changed(JobChange change) {
                throw new IllegalStateException("A listener that fails on purpose.");
            }

            @Override
            public void missed() {
                throw new IllegalStateException("A listener that fails on purpose.");
            }
        });
        feed.listen(stays);
        stays.await(home.submit().job().id(), 1);
    }

    @Test
    void whoClosedItsSubscriptionHearsNoMore() {
        HeardChanges leaves = new HeardChanges();
        Subscription subscription = feed.listen(leaves);
        UUID before = home.submit().job().id();
        leaves.await(before, 1);
        subscription.close();
        subscription.close();
        UUID after = home.submit().job().id();
        heard.await(after, 1);
        assertThat(leaves.count(after)).isZero();
    }

    @Test
    void isWell() {
        assertThat(feed.check().healthy()).isTrue();
    }
}
