package io.aetherflow.mail;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Mail;
import io.aetherflow.core.identity.Mailer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Letters by SMTP, each over a connection of its own. */
public final class SmtpMailer implements Mailer {

    private static final int FOR_GOOD = 500;

    private final SmtpSettings settings;
    private final Session session;

    public SmtpMailer(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(SmtpSettings settings) {
        String patience = Long.toString(settings.patience().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.authenticates()));
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    @Override
    public void send(Mail mail) {
        MimeMessage letter = Letter.of(mail, settings.from(), session);
        try (Transport transport = connected()) {
            transport.sendMessage(letter, letter.getAllRecipients());
        } catch (MessagingException e) {
            throw failure(e);
        }
    }

    private Transport connected() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        if (settings.authenticates()) {
            transport.connect(settings.user(), settings.password());
        } else {
            transport.connect();
        }
        return transport;
    }

    private AetherException failure(MessagingException trouble) {
        if (trouble instanceof AuthenticationFailedException) {
            return new AetherException(
                    FailureCode.UNAVAILABLE,
                    "The mail server " + settings + " refuses us; check mail.smtp.user and mail.smtp.password.",
                    trouble);
        }
        if (code(trouble) >= FOR_GOOD) {
            return new AetherException(
                    FailureCode.INVALID_REQUEST, "The mail server " + settings + " refuses the letter.", trouble);
        }
        return new AetherException(
                FailureCode.TRANSIENT_IO, "The mail server " + settings + " can't be reached or is busy.", trouble);
    }

    /** What the server answered, the innermost answer deciding: it is about the address. 0 where it said nothing. */
    private static int code(MessagingException trouble) {
        int code = 0;
        for (Exception each = trouble; each != null; ) {
            if (each instanceof SMTPAddressFailedException refused) {
                code = refused.getReturnCode();
            } else if (each instanceof SMTPSenderFailedException refused) {
                code = refused.getReturnCode();
            } else if (each instanceof SMTPSendFailedException refused) {
                code = refused.getReturnCode();
            }
            each = each instanceof MessagingException outer ? outer.getNextException() : null;
        }
        return code;
    }

    @Override
    public Check check() {
        try (Transport transport = connected()) {
            return Check.healthy(settings.toString());
        } catch (MessagingException e) {
            return Check.unhealthy(failure(e).failure().message());
        }
    }

    /** Holds nothing between letters. */
    @Override
    public void close() {}
}
