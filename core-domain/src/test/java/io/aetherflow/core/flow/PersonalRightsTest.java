package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.audit.AuditActor;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditKeys;
import io.aetherflow.core.audit.AuditResult;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Client;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.memory.MemoryAuditTrail;
import io.aetherflow.core.memory.MemorySecrets;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People see what is held about them, and can be forgotten, but for the last who administers. */
class PersonalRightsTest {

    private final House house = new House();
    private final AuditTrail trail =
            new MemoryAuditTrail(AuditKeys.of(new MemorySecrets()).chain());
    private final PersonalRights rights = new PersonalRights(house.storage.personalData(), trail, house.clock);
    private final Caller boss = house.administrator();
    private final Caller ann = house.person("ann@example.com", "toys");

    @AfterEach
    void close() {
        house.close();
    }

    private FailureCode refused(Caller by, UUID subject, String confirm) {
        return rights.erase(by, subject, confirm).refusal().orElseThrow().code();
    }

    @Test
    void erasesWhoIsConfirmedAndNobodyElse() {
        UUID id = ann.user().id();
        assertThat(refused(boss, id, "bob@example.com")).isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(refused(ann, id, "ann@example.com")).isEqualTo(FailureCode.FORBIDDEN);
        assertThat(refused(boss, UUID.randomUUID(), "ann@example.com")).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(house.logins
                        .logIn("ann@example.com", "long enough", Client.UNKNOWN)
                        .refusal())
                .isEmpty();
        ErasureReceipt receipt = rights.erase(boss, id, " Ann@Example.com ").orElseThrow();
        assertThat(receipt.by()).isEqualTo(boss.user().id());
        assertThat(house.logins
                        .logIn("ann@example.com", "long enough", Client.UNKNOWN)
                        .refusal())
                .isPresent();
        assertThat(house.logins
                        .logIn("erased-" + id + "@erased.invalid", "long enough", Client.UNKNOWN)
                        .refusal())
                .isPresent();
        assertThat(rights.erase(boss, id, "whatever").orElseThrow()).isEqualTo(receipt);
        UserChange awake = new UserChange(null, null, null, UserStatus.ACTIVE);
        assertThat(new UserAdministration(house.storage.users(), house.plugins)
                        .change(id, awake)
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(FailureCode.CONFLICT);
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(refused(boss, boss.user().id(), boss.user().email())).isEqualTo(FailureCode.CONFLICT);
        assertThat(house.storage.users().hasAdministrator()).isTrue();
    }

    @Test
    void everybodySeesTheirOwnAndAdministratorsAll() {
        assertThat(rights.own(ann).held().account().email()).isEqualTo("ann@example.com");
        assertThat(rights.of(ann, ann.user().id()).refusal()).isPresent();
        assertThat(rights.of(boss, ann.user().id()).orElseThrow()).isEqualTo(rights.own(ann));
    }

    private AuditEntry deed(Caller by, String action) {
        return new AuditEntry(
                house.clock.instant(),
                AuditActor.user(by.user().id()),
                null,
                action,
                null,
                AuditResult.ALLOWED,
                200,
                null,
                new TreeMap<>());
    }

    @Test
    void whatTheyDidIsToldNewestFirstAndOfNobodyElse() {
        trail.append(List.of(deed(ann, "list_rows"), deed(boss, "list_users"), deed(ann, "export_me")));
        PersonalExport export = rights.own(ann);
        assertThat(export.deeds())
                .extracting(record -> record.entry().action())
                .containsExactly("export_me", "list_rows");
        assertThat(export.cut()).isFalse();
    }

    @Test
    void ofVeryManyDeedsTheNewestAreTold() {
        trail.append(Collections.nCopies(PersonalExport.MOST_DEEDS, deed(ann, "list_rows")));
        assertThat(rights.own(ann).cut()).isFalse();
        trail.append(List.of(deed(ann, "list_jobs")));
        PersonalExport export = rights.own(ann);
        assertThat(export.deeds()).hasSize(PersonalExport.MOST_DEEDS);
        assertThat(export.deeds().get(0).entry().action()).isEqualTo("list_jobs");
        assertThat(export.cut()).isTrue();
    }

    @Test
    void aReceiptThatWasChangedShows() {
        ErasureReceipt receipt =
                rights.erase(boss, ann.user().id(), "ann@example.com").orElseThrow();
        assertThat(receipt.genuine()).isTrue();
        ErasureReceipt changed = new ErasureReceipt(
                receipt.id(),
                receipt.subject(),
                receipt.key(),
                receipt.by(),
                receipt.at().plusSeconds(1),
                receipt.removed(),
                receipt.kept(),
                receipt.digest());
        assertThat(changed.genuine()).isFalse();
    }
}
