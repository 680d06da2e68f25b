package io.aetherflow.mail;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail in the form that servers and readers of mail understand. */
final class Letter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Letter() {}

    static MimeMessage of(Mail mail, String from, Session session) {
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from, true));
            // One address and no list: what a person typed in must not send the letter to others too.
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), UTF_8);
            message.setText(mail.text(), UTF_8);
            message.setSentDate(new Date());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new AetherException(FailureCode.INVALID_REQUEST, "The letter's address is none.", e);
        }
    }
}
