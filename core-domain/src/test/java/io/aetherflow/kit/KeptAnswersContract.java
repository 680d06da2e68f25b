package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.request.Begun;
import io.aetherflow.core.request.KeptAnswer;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.core.request.KeyedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link KeptAnswers} does. */
public abstract class KeptAnswersContract extends StorageContract {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final String owner = "owner " + Examples.token();
    private final KeyedRequest request = request("key", "what is asked for");
    private final KeptAnswer answer =
            new KeptAnswer(202, Map.of("Location", "/jobs/1", "Content-Type", "application/json"), "{\"a\":\"ü\"}");

    private KeptAnswers answers() {
        return store.keptAnswers();
    }

    private KeyedRequest request(String key, String fingerprint) {
        return new KeyedRequest(owner, key, fingerprint);
    }

    private UUID fresh(KeyedRequest asked) {
        Begun begun = answers().begin(asked);
        assertThat(begun).isInstanceOf(Begun.Fresh.class);
        return ((Begun.Fresh) begun).ticket();
    }

    private UUID completed() {
        UUID ticket = fresh(request);
        answers().complete(request, ticket, answer);
        return ticket;
    }

    @Test
    void whatWasAnsweredIsAnsweredAgain() {
        completed();
        for (int i = 0; i < 3; i++) {
            assertThat(answers().begin(request)).isEqualTo(new Begun.Answered(answer));
        }
    }

    @Test
    void anAnswerMayHaveNeitherHeadersNorBody() {
        KeptAnswer bare = new KeptAnswer(204, Map.of(), "");
        answers().complete(request, fresh(request), bare);
        assertThat(answers().begin(request)).isEqualTo(new Begun.Answered(bare));
    }

    @Test
    void aKeyMeansWhatItWasFirstUsedFor() {
        UUID ticket = fresh(request);
        assertThat(answers().begin(request("key", "something else"))).isEqualTo(new Begun.Different());
        answers().complete(request, ticket, answer);
        assertThat(answers().begin(request("key", "something else"))).isEqualTo(new Begun.Different());
        assertThat(answers().begin(request)).isEqualTo(new Begun.Answered(answer));
    }

    @Test
    void keysAreTheirOwnersOwn() {
        completed();
        fresh(request("key 2", request.fingerprint()));
        fresh(new KeyedRequest(owner + "'s neighbour", request.key(), request.fingerprint()));
    }

    @Test
    void whoComesWhileItRunsIsToldSo() {
        fresh(request);
        assertThat(answers().begin(request)).isEqualTo(new Begun.Running());
    }

    @Test
    void ofAHundredAtOnceOneDoesTheWork() throws Exception {
        AtomicInteger done = new AtomicInteger();
        List<Begun> begun = Race.of(100, i -> {
            Begun mine = answers().begin(request);
            if (mine instanceof Begun.Fresh fresh) {
                done.incrementAndGet();
                answers().complete(request, fresh.ticket(), answer);
            }
            return mine;
        });
        assertThat(done).hasValue(1);
        assertThat(begun).filteredOn(Begun.Fresh.class::isInstance).hasSize(1);
        assertThat(begun)
                .filteredOn(each -> !(each instanceof Begun.Fresh))
                .allMatch(each -> each.equals(new Begun.Running()) || each.equals(new Begun.Answered(answer)));
    }

    @Test
    void ofThoseWhoComeAfterALapsedLeaseOneDoesTheWork() throws Exception {
        fresh(request);
        store.ageKeptAnswer(request, KeptAnswers.LEASE.plus(MOMENT));
        List<Begun> begun = Race.of(16, i -> answers().begin(request));
        assertThat(begun).filteredOn(Begun.Fresh.class::isInstance).hasSize(1);
    }

    @Test
    void whatWasGivenUpCanBeBegunAgainWithAnyContent() {
        answers().abandon(request, fresh(request));
        UUID ticket = fresh(request("key", "corrected"));
        answers().abandon(request, ticket);
        answers().abandon(request, ticket);
        fresh(request);
    }

    @Test
    void theAttemptOfAProcessThatDiedIsTakenOverAfterItsLease() {
        UUID dead = fresh(request);
        store.ageKeptAnswer(request, KeptAnswers.LEASE.minus(Duration.ofMinutes(1)));
        assertThat(answers().begin(request)).isEqualTo(new Begun.Running());
        store.ageKeptAnswer(request, Duration.ofMinutes(1).plus(MOMENT));
        assertThat(answers().begin(request("key", "something else"))).isEqualTo(new Begun.Different());
        UUID successor = fresh(request);
        answers().complete(request, dead, new KeptAnswer(500, Map.of(), "too late"));
        answers().abandon(request, dead);
        assertThat(answers().begin(request)).isEqualTo(new Begun.Running());
        answers().complete(request, successor, answer);
        assertThat(answers().begin(request)).isEqualTo(new Begun.Answered(answer));
    }

    @Test
    void anAnswerStaysAsItWasFirstKept() {
        UUID ticket = completed();
        answers().complete(request, ticket, new KeptAnswer(201, Map.of(), "other"));
        answers().abandon(request, ticket);
        assertThat(answers().begin(request)).isEqualTo(new Begun.Answered(answer));
    }

    @Test
    void anAnswerOutlivesTheLeaseAndIsForgottenAfterADay() {
        completed();
        store.ageKeptAnswer(request, KeptAnswers.KEPT.minus(Duration.ofMinutes(1)));
        assertThat(answers().begin(request)).isEqualTo(new Begun.Answered(answer));
        store.ageKeptAnswer(request, Duration.ofMinutes(1).plus(MOMENT));
        fresh(request("key", "something new"));
    }

    @Test
    void whatIsForgottenIsSwept() {
        completed();
        KeyedRequest young = request("young", "x");
        fresh(young);
        store.ageKeptAnswer(request, KeptAnswers.KEPT.plus(MOMENT));
        assertThat(answers().sweep()).isGreaterThanOrEqualTo(1);
        assertThat(answers().begin(young)).isEqualTo(new Begun.Running());
        fresh(request);
    }

    @Test
    void itsStoreIsHealthy() {
        assertThat(answers().check().healthy()).isTrue();
        answers().close();
    }
}
