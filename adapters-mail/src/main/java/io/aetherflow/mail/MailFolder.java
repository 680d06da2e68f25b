package io.aetherflow.mail;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Mail;
import io.aetherflow.core.identity.Mailer;
import io.aetherflow.core.identity.UuidV7;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Properties;

/** Letters as files that any reader of mail opens, for machines without a mail server. Only their owner may read them. */
public final class MailFolder implements Mailer {

    private final Path folder;
    private final String from;
    private final Session session = Session.getInstance(new Properties());
    private final UuidV7 names = new UuidV7(Clock.systemUTC());

    /** @param folder made with the first letter */
    public MailFolder(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public void send(Mail mail) {
        MimeMessage letter = Letter.of(mail, from, session);
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, ".letter", "", ownerOnly());
            try (OutputStream file = Files.newOutputStream(fresh)) {
                letter.writeTo(file);
            }
            Files.move(fresh, folder.resolve(names.next() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new AetherException(FailureCode.TRANSIENT_IO, "A letter can't be written to " + folder + ".", e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public Check check() {
        return Check.healthy("letters are kept in " + folder);
    }

    /** Holds nothing. */
    @Override
    public void close() {}
}
