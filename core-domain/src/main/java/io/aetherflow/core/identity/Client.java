package io.aetherflow.core.identity;

/**
 * The program and place that a request comes from, as far as it says so.
 *
 * @param agent what it calls itself; cut and cleaned of control characters, for people to recognise it by
 * @param address of the network
 */
public record Client(String agent, String address) {

    /** One that says nothing of itself. */
    public static final Client UNKNOWN = new Client("", "");

    private static final int LONGEST = 200;

    public Client {
        String clean = agent.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
        agent = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    /** The same for the same client, and for none else. */
    public String fingerprint() {
        return OpaqueToken.hash(agent + '\n' + address);
    }
}
