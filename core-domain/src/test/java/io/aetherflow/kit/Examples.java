package io.aetherflow.kit;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RejectPolicy;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.RetailCalendar;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserKind;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.UuidV7;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Things to test with. Every id, e-mail and department is new, so that tests share a store without meeting. */
public final class Examples {

    private static final UuidV7 IDS = new UuidV7(Clock.systemUTC());

    private Examples() {}

    /** Each id sorts after the one before. */
    public static UUID id() {
        return IDS.next();
    }

    /** As exact as every store keeps it. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Twelve hex digits that nobody has. */
    public static String token() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Of an upload like no other: 64 hex digits. */
    public static String fingerprint() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }

    public static Department department() {
        String id = "d" + token();
        RetailCalendar calendar =
                new RetailCalendar(DayOfWeek.SUNDAY, Month.FEBRUARY, RetailCalendar.Pattern.WEEKS_4_5_4);
        return new Department(new DepartmentId(id), "Département " + id, List.of(id + "_x", id + "_y"), calendar);
    }

    /** One column of each type, all optional but the text. */
    public static TableSchema schema(Department department) {
        return columns(TableSchema.named(department.id() + "_everything")).build();
    }

    /** {@link #schema} as a later version of its plugin declares it: with the column {@code added}. */
    public static TableSchema widerSchema(Department department) {
        return columns(TableSchema.named(department.id() + "_everything"))
                .version(2)
                .columns(Column.text("added"))
                .build();
    }

    private static TableSchema.Builder columns(TableSchema.Builder schema) {
        return schema.columns(
                Column.text("label"),
                Column.whole("quantity"),
                Column.decimal("weight").in("kg"),
                Column.money("amount"),
                Column.date("sold_on"),
                Column.timestamp("seen_at"),
                Column.bool("paid"));
    }

    public static User analyst(DepartmentId department) {
        return user(Role.ANALYST, department);
    }

    public static User admin() {
        return user(Role.ADMIN, null);
    }

    public static User user(Role role, @Nullable DepartmentId department) {
        Instant now = now();
        return new User(
                id(),
                token() + "@example.com",
                "Zoë O'Hara",
                "encoded$hash",
                role,
                department,
                Tier.FREE,
                UserStatus.ACTIVE,
                now,
                now,
                null);
    }

    /** The account of a service, not stored yet. */
    public static User service(Role role, @Nullable DepartmentId department) {
        Instant now = now();
        UUID id = id();
        return new User(
                id,
                "key-" + id + "@service.invalid",
                "Tills of Oxford Street",
                "",
                role,
                department,
                Tier.FREE,
                UserStatus.ACTIVE,
                now,
                now,
                null,
                UserKind.SERVICE);
    }

    /** A key that nobody has, good for so long. */
    public static ApiKey key(User service, User creator, Duration life) {
        Instant now = now();
        return new ApiKey(id(), service, token(), fingerprint(), creator.id(), now, now.plus(life), null, null);
    }

    public static Session session(User user) {
        Instant now = now();
        return new Session(id(), user.id(), now, now.plus(Duration.ofHours(24)));
    }

    public static Upload upload(DepartmentId department, UUID uploader, String fingerprint) {
        UUID object = id();
        return new Upload(
                uploader,
                "Week 42",
                "Tills of \"Oxford Street\"",
                "week 42 – ü.csv",
                "csv",
                new RawObject("bucket", "raw/" + department + "/" + object + "/week 42.csv", 1234, sha256(fingerprint)),
                department + "_everything",
                mapping(),
                options(),
                RejectPolicy.ALL_OR_NOTHING,
                fingerprint);
    }

    /** Looks like a hash, and differs where the fingerprint does. */
    private static String sha256(String fingerprint) {
        BigInteger number = new BigInteger(1, fingerprint.getBytes(StandardCharsets.UTF_8));
        return String.format("%064x", number.mod(BigInteger.TWO.pow(256)));
    }

    /** Headers in an order that neither sorting nor hashing keeps. */
    public static HeaderMapping mapping() {
        Map<String, Optional<String>> columns = new LinkedHashMap<>();
        columns.put("Produit", Optional.of("label"));
        columns.put("Amount (£)", Optional.of("amount"));
        columns.put("Unused", Optional.empty());
        columns.put("A \"date\"", Optional.of("sold_on"));
        return new HeaderMapping(columns);
    }

    public static ReadOptions options() {
        return new ReadOptions(
                "UTF-8", ';', ',', DateOrder.DMY, "Sheet 1", 3, List.of("?", "n/d"), Map.of("currency", "GBP"));
    }

    public static Dataset dataset(DepartmentId department, Upload upload) {
        Instant now = now();
        return new Dataset(id(), department, upload, DatasetStatus.UPLOADED, null, null, 1, now, now);
    }

    public static Job etl(Dataset dataset) {
        return new Job(
                id(),
                dataset.id(),
                dataset.department(),
                JobType.ETL,
                1,
                null,
                dataset.upload().uploaderId().toString(),
                JobRun.queued(),
                dataset.createdAt(),
                dataset.createdAt());
    }

    /** What a load of so many accepted rows, and two rejected ones, found. */
    public static LoadReport report(UUID loadId, TableSchema schema, long accepted) {
        return new LoadReport(
                loadId,
                schema.name(),
                schema.version(),
                "everything",
                "0.1.0",
                "csv",
                accepted + 2,
                accepted,
                2,
                1,
                Map.of("type", 1L, "required", 1L),
                "rejects/" + loadId + ".ndjson",
                mapping(),
                options(),
                List.of("The currency is assumed to be GBP.", "\"Unused\" is kept aside."),
                schema.columns().size(),
                42);
    }

    /** A fault of the data: telling it again costs no wait. */
    public static Failure invalid() {
        return Failure.of(FailureCode.VALIDATION, "Line 7 has no \"amount\".", "Fill it in.")
                .with("column", "amount")
                .with("fatal", true)
                .with("samples", List.of("", "n/d"));
    }

    /** A fault of the platform: another attempt may help. */
    public static Failure unreachable() {
        return Failure.of(FailureCode.TRANSIENT_IO, "The store did not answer.");
    }
}
