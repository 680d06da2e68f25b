package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.job.Submission;
import io.aetherflow.kit.Examples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResumableUploadsTest {

    private static final byte[] FILE = "Day,Amount\n2026-01-01,1.00\n".getBytes(StandardCharsets.UTF_8);
    private static final UploadForm FORM = UploadForm.of("orders.csv");

    private final House house = new House();
    private final Caller ann = house.analyst("ann@example.com", "toys");
    private final Caller bob = house.analyst("bob@example.com", "toys");

    @AfterEach
    void close() {
        house.close();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private UploadSession begun(byte[] file) {
        return house.resumable.begin(ann, FORM, file.length, sha256(file)).orElseThrow();
    }

    private Outcome<ResumableUploads.Progress> send(UUID id, int offset, byte[] piece) {
        return house.resumable.receive(ann, id, offset, new ByteArrayInputStream(piece));
    }

    private Submission complete(UUID id, byte[] file) {
        return send(id, 0, file).orElseThrow().submission().orElseThrow();
    }

    private static void refused(Outcome<?> outcome, FailureCode code) {
        assertThat(outcome.refusal().map(Failure::code)).contains(code);
    }

    private static Object offset(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().details().get(ResumableUploads.OFFSET_DETAIL);
    }

    private int objects(String folder) {
        int[] count = {0};
        house.objects.visit(folder, object -> count[0]++);
        return count[0];
    }

    private int datasets() {
        return house.storage
                .datasets()
                .list(Scope.all(), new DatasetFilter(null, null), PageRequest.first(100))
                .items()
                .size();
    }

    private byte[] raw(Submission submission) {
        try (InputStream bytes = house.objects
                .open(submission.dataset().upload().object().key(), 0)
                .orElseThrow()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes, and then the connection breaks. */
    private static InputStream cut(byte[] bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }
        });
    }

    @Test
    void piecesBecomeOneDataset() {
        UploadSession begun = begun(FILE);
        assertThat(begun.offset()).isZero();
        ResumableUploads.Progress half =
                send(begun.id(), 0, Arrays.copyOf(FILE, 11)).orElseThrow();
        assertThat(half.session().offset()).isEqualTo(11);
        assertThat(half.submission()).isEmpty();
        assertThat(datasets()).isZero();
        ResumableUploads.Progress whole =
                send(begun.id(), 11, Arrays.copyOfRange(FILE, 11, FILE.length)).orElseThrow();
        Submission submission = whole.submission().orElseThrow();
        assertThat(raw(submission)).isEqualTo(FILE);
        assertThat(submission.dataset().upload().object().key())
                .isEqualTo("raw/toys/" + submission.dataset().id() + "/orders.csv");
        assertThat(submission.dataset().upload().uploaderId())
                .isEqualTo(ann.user().id());
        assertThat(whole.session().submission())
                .isEqualTo(new UploadSession.Submitted(
                        submission.dataset().id(), submission.job().id(), false));
        assertThat(objects("uploads")).isZero();
        house.workOff();
        assertThat(house.dataset(submission.dataset().id()).report().accepted()).isEqualTo(1);
    }

    @Test
    void whateverArrivedBeforeTheConnectionBrokeIsKept() {
        byte[] file = new byte[50_000];
        Random random = new Random(20261121);
        random.nextBytes(file);
        UUID id = begun(file).id();
        int cuts = 0;
        while (house.resumable.find(ann, id).orElseThrow().offset() < file.length) {
            int offset = (int) house.resumable.find(ann, id).orElseThrow().offset();
            byte[] arrived = Arrays.copyOfRange(file, offset, Math.min(file.length, offset + random.nextInt(400)));
            house.resumable.receive(ann, id, offset, cut(arrived)).orElseThrow();
            cuts++;
        }
        assertThat(cuts).isGreaterThan(200);
        Submission submission =
                send(id, file.length, new byte[0]).orElseThrow().submission().orElseThrow();
        assertThat(raw(submission)).isEqualTo(file);
        assertThat(datasets()).isEqualTo(1);
        assertThat(objects("uploads")).isZero();
        assertThat(objects("raw")).isEqualTo(1);
    }

    @Test
    void aPieceElsewhereIsToldWhereToGoOn() {
        UUID id = begun(FILE).id();
        send(id, 0, Arrays.copyOf(FILE, 5)).orElseThrow();
        for (int offset : List.of(0, 4, 6, 1_000)) {
            Outcome<?> stray = send(id, offset, Arrays.copyOf(FILE, 3));
            refused(stray, FailureCode.CONFLICT);
            assertThat(offset(stray)).isEqualTo(5L);
        }
        assertThat(objects("uploads")).isEqualTo(1);
    }

    @Test
    void moreThanWasAnnouncedIsNotKept() {
        UUID id = begun(FILE).id();
        send(id, 0, Arrays.copyOf(FILE, 5)).orElseThrow();
        Outcome<?> more = send(id, 5, FILE);
        refused(more, FailureCode.INVALID_REQUEST);
        assertThat(offset(more)).isEqualTo(5L);
        assertThat(objects("uploads")).isEqualTo(1);
        complete(begun(FILE).id(), FILE);
        send(id, 5, Arrays.copyOfRange(FILE, 5, FILE.length)).orElseThrow();
        refused(send(id, FILE.length, new byte[1]), FailureCode.INVALID_REQUEST);
    }

    @Test
    void anotherFileThanWasAnnouncedEndsTheUpload() {
        UUID id = begun(FILE).id();
        byte[] other = FILE.clone();
        other[3] ^= 1;
        Outcome<?> wrong = send(id, 0, other);
        refused(wrong, FailureCode.INVALID_REQUEST);
        assertThat(wrong.refusal().orElseThrow().details())
                .containsEntry("announced_sha256", sha256(FILE))
                .containsEntry("received_sha256", sha256(other));
        refused(house.resumable.find(ann, id), FailureCode.NOT_FOUND);
        assertThat(datasets()).isZero();
        assertThat(objects("uploads") + objects("raw")).isZero();
    }

    @Test
    void askingAgainGivesTheSameAnswer() {
        UUID id = begun(FILE).id();
        Submission first = complete(id, FILE);
        assertThat(send(id, FILE.length, new byte[0]).orElseThrow().submission())
                .contains(first);
        Outcome<?> blind = send(id, 0, FILE);
        refused(blind, FailureCode.CONFLICT);
        assertThat(offset(blind)).isEqualTo((long) FILE.length);
        assertThat(datasets()).isEqualTo(1);
    }

    @Test
    void aFinisherThatDiedIsTakenOverFrom() {
        UUID id = begun(FILE).id();
        Scope toys = ann.scope();
        // The last piece was noted, then the process ended.
        var staged = house.objects.stage();
        try (staged) {
            staged.out().write(FILE);
            staged.commit("uploads/" + id + "/x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        house.storage
                .uploadSessions()
                .append(toys, id, new UploadSession.Piece(0, FILE.length, "uploads/" + id + "/x"), Duration.ofHours(1))
                .orElseThrow();
        refused(house.resumable.cancel(ann, id), FailureCode.CONFLICT);
        Submission submission =
                send(id, FILE.length, new byte[0]).orElseThrow().submission().orElseThrow();
        assertThat(raw(submission)).isEqualTo(FILE);
        assertThat(objects("uploads")).isZero();
    }

    @Test
    void manyWhoFinishAtOnceMakeOneDataset() throws Exception {
        for (int round = 0; round < 20; round++) {
            byte[] file = ("Day,Amount\n2026-01-01," + round + "\n").getBytes(StandardCharsets.UTF_8);
            UUID id = begun(file).id();
            String key = "uploads/" + id + "/x";
            try (var staged = house.objects.stage()) {
                staged.out().write(file);
                staged.commit(key);
            }
            house.storage
                    .uploadSessions()
                    .append(ann.scope(), id, new UploadSession.Piece(0, file.length, key), Duration.ofHours(1))
                    .orElseThrow();
            List<Submission> answers = atOnce(
                    4,
                    () -> send(id, file.length, new byte[0])
                            .orElseThrow()
                            .submission()
                            .orElseThrow());
            assertThat(answers).allMatch(answer -> !answer.duplicate());
            assertThat(answers)
                    .extracting(answer -> answer.dataset().id())
                    .containsOnly(answers.get(0).dataset().id());
            assertThat(answers)
                    .extracting(answer -> answer.job().id())
                    .containsOnly(answers.get(0).job().id());
            assertThat(datasets()).isEqualTo(round + 1);
            assertThat(objects("raw")).isEqualTo(round + 1);
            assertThat(objects("uploads")).isZero();
        }
    }

    private static <T> List<T> atOnce(int runners, java.util.concurrent.Callable<T> run) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(runners, run))) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSameFileAgainIsRecognised() {
        Submission held =
                house.upload(ann, new String(FILE, StandardCharsets.UTF_8)).orElseThrow();
        UUID id = begun(FILE).id();
        Submission again = complete(id, FILE);
        assertThat(again.duplicate()).isTrue();
        assertThat(again.dataset().id()).isEqualTo(held.dataset().id());
        assertThat(send(id, FILE.length, new byte[0]).orElseThrow().submission())
                .contains(again);
        assertThat(objects("raw")).isEqualTo(1);
        assertThat(objects("uploads")).isZero();
    }

    @Test
    void aCancelledUploadLeavesNothing() {
        UUID id = begun(FILE).id();
        send(id, 0, Arrays.copyOf(FILE, 5)).orElseThrow();
        refused(house.resumable.cancel(bob, id), FailureCode.NOT_FOUND);
        house.resumable.cancel(ann, id).orElseThrow();
        assertThat(objects("uploads")).isZero();
        refused(house.resumable.find(ann, id), FailureCode.NOT_FOUND);
        refused(send(id, 5, new byte[1]), FailureCode.NOT_FOUND);
        refused(house.resumable.cancel(ann, id), FailureCode.NOT_FOUND);
        UUID done = begun(FILE).id();
        complete(done, FILE);
        refused(house.resumable.cancel(ann, done), FailureCode.CONFLICT);
        assertThat(datasets()).isEqualTo(1);
    }

    @Test
    void itIsItsUploadersAlone() {
        UUID id = begun(FILE).id();
        refused(house.resumable.find(bob, id), FailureCode.NOT_FOUND);
        refused(house.resumable.receive(bob, id, 0, new ByteArrayInputStream(FILE)), FailureCode.NOT_FOUND);
        Caller admin = house.administrator();
        Submission submission = house.resumable
                .receive(admin, id, 0, new ByteArrayInputStream(FILE))
                .orElseThrow()
                .submission()
                .orElseThrow();
        assertThat(submission.dataset().upload().uploaderId())
                .isEqualTo(ann.user().id());
    }

    @Test
    void whatCanNotBecomeADatasetIsRefusedBeforeItsFirstByte() {
        refused(begin(viewer(), FORM, 1, null), FailureCode.FORBIDDEN);
        refused(begin(ann, FORM.to("games"), 1, null), FailureCode.FORBIDDEN);
        refused(begin(ann, FORM.to("nowhere"), 1, null), FailureCode.DEPARTMENT_NOT_SERVED);
        UploadForm strange =
                new UploadForm("a.csv", null, null, null, "no_schema", FORM.mapping(), FORM.options(), FORM.policy());
        refused(begin(ann, strange, 1, null), FailureCode.INVALID_REQUEST);
        refused(begin(ann, FORM, 0, null), FailureCode.EMPTY_FILE);
        refused(begin(ann, FORM, -1, null), FailureCode.INVALID_REQUEST);
        refused(begin(ann, FORM, (1 << 20) + 1, null), FailureCode.PAYLOAD_TOO_LARGE);
        refused(begin(ann, FORM, 1, "abc"), FailureCode.INVALID_REQUEST);
        assertThat(begin(ann, FORM, 1, "AB".repeat(32)).orElseThrow().sha256()).isEqualTo("ab".repeat(32));
    }

    private Outcome<UploadSession> begin(Caller caller, UploadForm form, long size, @Nullable String sha256) {
        return house.resumable.begin(caller, form, size, sha256);
    }

    private Caller viewer() {
        User user = ann.user().changed(Role.VIEWER, ann.user().department(), Tier.FREE, UserStatus.ACTIVE);
        return new Caller(user, Examples.id());
    }

    @Test
    void oneUserHasSoManyUnderWay() {
        UUID first = begun(FILE).id();
        begun(FILE);
        begun(FILE);
        refused(begin(ann, FORM, 5, null), FailureCode.RATE_LIMITED);
        begin(bob, FORM, 5, null).orElseThrow();
        house.resumable.cancel(ann, first).orElseThrow();
        complete(begun(FILE).id(), FILE);
        begun(FILE);
    }

    @Test
    void aFullPlatformKeepsEveryByteUntilThereIsRoom() {
        Admission.Limits none = new Admission.Limits(8, 0, 0);
        ResumableUploads full = new ResumableUploads(
                new ResumableUploads.Ports(
                        house.storage.uploadSessions(), house.objects, house.storage.datasets(), house.storage.jobs()),
                new Admission(house.objects, house.storage.jobs(), none),
                house.plugins,
                ResumableUploads.Limits.of(1 << 20),
                house.clock);
        refused(full.begin(ann, FORM, 5, null), FailureCode.RATE_LIMITED);
        UUID id = begun(FILE).id();
        Outcome<?> later = full.receive(ann, id, 0, new ByteArrayInputStream(FILE));
        refused(later, FailureCode.RATE_LIMITED);
        assertThat(later.refusal().orElseThrow().message()).contains("is kept");
        assertThat(objects("raw")).isZero();
        send(id, FILE.length, new byte[0]).orElseThrow().submission().orElseThrow();
    }
}
