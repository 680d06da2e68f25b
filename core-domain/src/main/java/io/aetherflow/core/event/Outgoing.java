package io.aetherflow.core.event;

/**
 * An event on its way.
 *
 * @param tries how often it was tried before
 */
public record Outgoing(Event event, int tries) {}
