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
    @Pattern(regexp = "postgres", message = "must be postgres")
    private String queue = "postgres";

    @JsonProperty
    @NotNull
    @Pattern(regexp = "files", message = "must be files")
    private String storage = "files";

    @JsonProperty
    @Valid
    @NotNull
    private AccountsConfiguration accounts = new AccountsConfiguration();

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

    public AccountsConfiguration accounts() {
        return accounts;
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
}
