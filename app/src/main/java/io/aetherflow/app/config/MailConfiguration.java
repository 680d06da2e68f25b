package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aetherflow.core.identity.Mailer;
import io.aetherflow.mail.MailFolder;
import io.aetherflow.mail.SmtpMailer;
import io.aetherflow.mail.SmtpSettings;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/** The {@code mail} part: how letters reach people, and where their links lead. */
public final class MailConfiguration {

    @JsonProperty
    @NotBlank
    private String from = "AetherFlow <no-reply@aetherflow.example>";

    @JsonProperty
    @NotBlank
    @Pattern(regexp = "https?://.+", message = "must be an address such as https://aetherflow.example.com")
    private String baseUrl = "http://localhost:8080";

    @JsonProperty
    @NotNull
    private String host = "";

    @JsonProperty
    @Min(1)
    @Max(65_535)
    private int port = 587;

    @JsonProperty
    @NotNull
    private String user = "";

    @JsonProperty
    @NotNull
    private String password = "";

    @JsonProperty
    @NotNull
    @Pattern(regexp = "starttls|tls|none", message = "must be starttls, tls or none")
    private String security = "starttls";

    @JsonProperty
    @NotNull
    private Duration patience = Duration.seconds(10);

    /** What links in letters begin with. */
    public String baseUrl() {
        return baseUrl;
    }

    /** By SMTP where a host is named, else into the data directory. */
    public Mailer mailer(DataDirectory data) {
        return host.isBlank()
                ? new MailFolder(data.mail(), from)
                : new SmtpMailer(new SmtpSettings(
                        host,
                        port,
                        user,
                        password,
                        SmtpSettings.Security.valueOf(security.toUpperCase(Locale.ROOT)),
                        from,
                        patience.toJavaDuration()));
    }
}
