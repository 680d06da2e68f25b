package io.aetherflow.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.identity.Mail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EncryptedMailTest {

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoLetter() {
        GreenMail server = PostOffice.speaking(ServerSetup.PROTOCOL_SMTPS);
        server.start();
        try {
            SmtpMailer mailer = new SmtpMailer(new SmtpSettings(
                    "127.0.0.1",
                    server.getSmtps().getPort(),
                    "",
                    "",
                    SmtpSettings.Security.TLS,
                    "no-reply@example.com",
                    Duration.ofSeconds(20)));
            assertThatThrownBy(() -> mailer.send(new Mail("ann@example.com", "s", "t")))
                    .isInstanceOf(AetherException.class)
                    .hasStackTraceContaining("SSLHandshakeException");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }
}
