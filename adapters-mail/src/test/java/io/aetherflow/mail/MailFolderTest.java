package io.aetherflow.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.identity.Mail;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void eachLetterIsAFileThatOnlyItsOwnerReads() throws Exception {
        Path folder = data.resolve("mail");
        MailFolder mailer = new MailFolder(folder, "no-reply@example.com");
        mailer.send(new Mail("ann@example.com", "Grüße", "first"));
        mailer.send(new Mail("ann@example.com", "s", "second"));
        List<Path> files = files(folder);
        assertThat(files).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.get(0))))
                .isEqualTo("rw-------");
        try (InputStream file = Files.newInputStream(files.get(0))) {
            MimeMessage letter = new MimeMessage(null, file);
            assertThat(letter.getSubject()).isEqualTo("Grüße");
            assertThat(letter.getContent().toString().strip()).isEqualTo("first");
        }
        assertThat(mailer.check().healthy()).isTrue();
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aFolderThatCanNotBeWrittenIsTheMachinesFault() throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        MailFolder mailer = new MailFolder(file, "no-reply@example.com");
        assertThatThrownBy(() -> mailer.send(new Mail("ann@example.com", "s", "t")))
                .isInstanceOf(AetherException.class);
    }
}
