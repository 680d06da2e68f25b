package io.aetherflow.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Mail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {

    private static final Mail MAIL =
            new Mail("zoë@example.com", "Grüße", "A line\n\nhttps://example.com/#token=abc_-\n");

    private final GreenMail server = PostOffice.speaking(ServerSetup.PROTOCOL_SMTP);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpSettings settings(String user, String password, SmtpSettings.Security security) {
        return new SmtpSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                user,
                password,
                security,
                "AetherFlow <no-reply@example.com>",
                Duration.ofSeconds(20));
    }

    private SmtpMailer open() {
        return new SmtpMailer(settings("", "", SmtpSettings.Security.NONE));
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        Mail plain = new Mail("ann@example.com", MAIL.subject(), MAIL.text());
        open().send(plain);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Grüße");
        assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(MAIL.text().strip());
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getFrom()[0]).hasToString("AetherFlow <no-reply@example.com>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(open().check().healthy()).isTrue();
    }

    @Test
    void anAddressIsOneAddressOrNone() {
        for (String hostile : new String[] {
            "a@example.com,b@example.com", "a@example.com\r\nBcc: b@example.com", "a b@example.com", "", "a@b@c.d"
        }) {
            assertThat(code(open(), new Mail(hostile, "s", "t"))).as(hostile).isEqualTo(FailureCode.INVALID_REQUEST);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatKnowsUsTakesTheLetter() {
        server.setUser("ann@example.com", "user", "right");
        new SmtpMailer(settings("user", "right", SmtpSettings.Security.NONE))
                .send(new Mail("ann@example.com", "s", "t"));
        assertThat(server.getReceivedMessages()).hasSize(1);
        SmtpMailer stranger = new SmtpMailer(settings("user", "wrong", SmtpSettings.Security.NONE));
        assertThat(code(stranger, new Mail("ann@example.com", "s", "t"))).isEqualTo(FailureCode.UNAVAILABLE);
        assertThat(stranger.check().healthy()).isFalse();
    }

    @Test
    void aServerThatDoesNotEncryptIsNotSpokenTo() {
        SmtpMailer careful = new SmtpMailer(settings("", "", SmtpSettings.Security.STARTTLS));
        assertThat(code(careful, new Mail("ann@example.com", "s", "t"))).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereMayBeThereLater() {
        SmtpMailer mailer = open();
        server.stop();
        assertThat(code(mailer, new Mail("ann@example.com", "s", "t"))).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(mailer.check().healthy()).isFalse();
    }

    private static FailureCode code(SmtpMailer mailer, Mail mail) {
        AetherException thrown = catchThrowableOfType(AetherException.class, () -> mailer.send(mail));
        assertThat(thrown).isNotNull();
        return thrown.code();
    }
}
