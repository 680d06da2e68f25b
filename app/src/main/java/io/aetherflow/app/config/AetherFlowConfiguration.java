package io.aetherflow.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** config.yml. Every key has its default here or in the file. */
public final class AetherFlowConfiguration extends Configuration {

    @JsonProperty
    @NotNull
    private String dataDir = ".aetherflow";

    @JsonProperty
    @Valid
    @NotNull
    private DatabaseConfiguration database = new DatabaseConfiguration();

    @JsonProperty
    @NotNull
    @Pattern(regexp = "postgres|sqs", message = "must be postgres or sqs")
    private String queue = "postgres";

    @JsonProperty
    @NotNull
    @Pattern(regexp = "files|s3", message = "must be files or s3")
    private String storage = "files";

    @JsonProperty
    @NotNull
    @Pattern(regexp = "postgres|kafka", message = "must be postgres or kafka")
    private String events = "postgres";

    @JsonProperty
    @NotNull
    @Pattern(regexp = "files|secretsmanager", message = "must be files or secretsmanager")
    private String secrets = "files";

    @JsonProperty
    @Valid
    @NotNull
    private AwsConfiguration aws = new AwsConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private KafkaConfiguration kafka = new KafkaConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private AdmissionConfiguration admission = new AdmissionConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private LimitsConfiguration limits = new LimitsConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private RedisConfiguration redis = new RedisConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private AccountsConfiguration accounts = new AccountsConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private RetentionConfiguration retention = new RetentionConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private PluginsConfiguration plugins = new PluginsConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private IngestionConfiguration ingestion = new IngestionConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private LakeConfiguration lake = new LakeConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private JobsConfiguration jobs = new JobsConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private HttpConfiguration http = new HttpConfiguration();

    @JsonProperty
    @Valid
    @NotNull
    private AuditConfiguration audit = new AuditConfiguration();

    @Valid
    @JsonProperty
    @NotNull
    private MailConfiguration mail = new MailConfiguration();

    public DataDirectory dataDirectory() {
        return DataDirectory.at(dataDir);
    }

    public DatabaseConfiguration database() {
        return database;
    }

    public String queue() {
        return queue;
    }

    public String storage() {
        return storage;
    }

    public String events() {
        return events;
    }

    public String secrets() {
        return secrets;
    }

    public AwsConfiguration aws() {
        return aws;
    }

    public KafkaConfiguration kafka() {
        return kafka;
    }

    public AdmissionConfiguration admission() {
        return admission;
    }

    public LimitsConfiguration limits() {
        return limits;
    }

    public RedisConfiguration redis() {
        return redis;
    }

    public AccountsConfiguration accounts() {
        return accounts;
    }

    public MailConfiguration mail() {
        return mail;
    }

    public RetentionConfiguration retention() {
        return retention;
    }

    public PluginsConfiguration plugins() {
        return plugins;
    }

    public IngestionConfiguration ingestion() {
        return ingestion;
    }

    public LakeConfiguration lake() {
        return lake;
    }

    public JobsConfiguration jobs() {
        return jobs;
    }

    public HttpConfiguration http() {
        return http;
    }

    public AuditConfiguration audit() {
        return audit;
    }
}
