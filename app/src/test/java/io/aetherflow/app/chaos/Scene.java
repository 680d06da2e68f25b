package io.aetherflow.app.chaos;

/** What a run plays with. */
record Scene(OwnPostgres postgres, Fleet fleet, Watch watch, Client client, Uploads uploads) {}
