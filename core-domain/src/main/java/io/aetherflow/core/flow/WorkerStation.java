package io.aetherflow.core.flow;

import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.Jobs;

/** What the slots of one type of work in a process share. */
public record WorkerStation(
        Jobs jobs, JobQueue queue, HeartbeatSettings heartbeat, Quarantine quarantine, Journal journal) {}
