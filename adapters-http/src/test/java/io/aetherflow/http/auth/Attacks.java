package io.aetherflow.http.auth;

import io.aetherflow.core.identity.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is done to a genuine token by those who know the public key and have one of their own. */
public final class Attacks {

    private final Map<String, String> all = new LinkedHashMap<>();
    private final String genuine;
    private final String header;
    private final String claims;
    private final SigningKey ours;
    private final SigningKey theirs = RsaKeys.make(Clock.systemUTC());

    /** @param ours signs some of them, as if a part of the platform could be tricked into it */
    public Attacks(String genuine, SigningKey ours) {
        this.genuine = genuine;
        this.header = Forge.part(genuine, 0);
        this.claims = Forge.part(genuine, 1);
        this.ours = ours;
        algorithms();
        keys();
        parts();
        shapes();
    }

    /** By their names. */
    public Map<String, String> all() {
        return all;
    }

    private void algorithms() {
        for (String none : new String[] {"none", "None", "NONE", "nOnE"}) {
            String unsigned = Forge.unsigned(algorithm(none), claims);
            all.put("alg " + none, unsigned);
            all.put("alg " + none + " with a signature", unsigned + genuine.substring(genuine.lastIndexOf('.') + 1));
        }
        all.put("no signature", genuine.substring(0, genuine.lastIndexOf('.') + 1));
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(ours.publicKey())
                + "\n-----END PUBLIC KEY-----\n";
        all.put("HS256 with the public key", Forge.hmac(algorithm("HS256"), claims, ours.publicKey()));
        all.put(
                "HS256 with the public key as PEM",
                Forge.hmac(algorithm("HS256"), claims, pem.getBytes(StandardCharsets.US_ASCII)));
        all.put("HS256 with an empty file", Forge.hmac(kid("/dev/null", "HS256"), claims, new byte[] {0}));
        for (String other : new String[] {"RS384", "RS512", "PS256", "ES256", "EdDSA", "HS512", "rs256", ""}) {
            all.put("alg '" + other + "'", Forge.signed(algorithm(other), claims, ours));
        }
    }

    private void keys() {
        all.put("another key under our id", Forge.signed(header, claims, theirs));
        for (String kid : new String[] {
            "../../../../dev/null",
            "/etc/passwd",
            "x' or '1'='1",
            "x'; drop table users; --",
            "x' union select 'AA",
            "",
            "http://127.0.0.1/key",
            "\\u0000",
            "k".repeat(2000)
        }) {
            all.put("kid " + (kid.length() > 40 ? "of a page" : kid), Forge.signed(kid(kid, "RS256"), claims, theirs));
        }
        all.put("no kid", Forge.signed("{\"typ\":\"JWT\",\"alg\":\"RS256\"}", claims, ours));
        String jwk = "{\"kty\":\"RSA\",\"n\":\"" + modulus() + "\",\"e\":\"AQAB\"}";
        all.put("an embedded jwk", own("\"jwk\":" + jwk));
        all.put("a jku", own("\"jku\":\"https://attacker.example/keys.json\""));
        all.put("an x5u", own("\"x5u\":\"https://attacker.example/cert.pem\""));
        all.put("an x5c", own("\"x5c\":[\"" + Base64.getEncoder().encodeToString(theirs.publicKey()) + "\"]"));
    }

    /** Signed by their key, which the header brings along. */
    private String own(String parameter) {
        return Forge.signed("{\"typ\":\"JWT\",\"alg\":\"RS256\"," + parameter + "}", claims, theirs);
    }

    private String modulus() {
        return Forge.encoded(RsaKeys.publicKey(theirs).getModulus().toByteArray());
    }

    private void parts() {
        all.put("typ of another kind", Forge.signed(header.replace("\"JWT\"", "\"at+jwt\""), claims, ours));
        all.put("no typ", Forge.signed(header.replace("\"typ\":\"JWT\",", ""), claims, ours));
        all.put("another issuer", claim("\"iss\":\"aetherflow\"", "\"iss\":\"somebody\""));
        all.put("no issuer", claim("\"iss\":\"aetherflow\",", ""));
        all.put("another audience", claim("\"aud\":\"aetherflow-api\"", "\"aud\":\"another\""));
        all.put("no audience", claim("\"aud\":\"aetherflow-api\",", ""));
        all.put("no subject", claims.replaceFirst("\"sub\":\"[^\"]*\",", ""));
        all.computeIfPresent("no subject", (name, less) -> Forge.signed(header, less, ours));
        all.put("expired a second ago", time("exp", -1));
        all.put("expired just now", time("exp", 0));
        all.put("valid in an hour", time("nbf", 3600));
        all.put("no end", without("exp"));
        all.put("an end that is no number", claims.replaceFirst("\"exp\":\\d+", "\"exp\":\"never\""));
        all.computeIfPresent("an end that is no number", (name, odd) -> Forge.signed(header, odd, ours));
        all.put("the same claim twice", claim("\"sub\":", "\"sub\":\"somebody\",\"sub\":"));
        all.put("the same header twice", Forge.signed(header.replace("{", "{\"alg\":\"none\","), claims, ours));
        all.put(
                "crit",
                Forge.signed(header.replace("{", "{\"crit\":[\"urn:unknown\"],\"urn:unknown\":true,"), claims, ours));
        all.put("empty crit", Forge.signed(header.replace("{", "{\"crit\":[],\"x\":1,"), claims, theirs));
        all.put("claims that are a list", Forge.signed(header, "[" + claims + "]", ours));
        all.put(
                "a session that is none",
                Forge.signed(header, claims.replaceFirst("\"sid\":\"[^\"]*\"", "\"sid\":\"1\""), ours));
        all.put(
                "a session that is a number",
                Forge.signed(header, claims.replaceFirst("\"sid\":\"[^\"]*\"", "\"sid\":1"), ours));
    }

    private void shapes() {
        all.put("cut in the middle", genuine.substring(0, genuine.length() / 2));
        all.put("cut by a character", genuine.substring(0, genuine.length() - 5));
        all.put("longer by a character", genuine + "A");
        all.put("an encrypted token's shape", genuine.replace("..", ".") + ".AAAA.AAAA");
        all.put("twice", genuine + "." + genuine);
        all.put("dots", "..");
        all.put("an empty object thrice", "e30.e30.e30");
        all.put("no JSON", "bnVsbA.bnVsbA.bnVsbA");
        all.put("a page of letters", "A".repeat(3000) + "." + "A".repeat(2000) + "." + "A".repeat(1000));
        all.put("deep JSON", Forge.signed(header, "[".repeat(1500), ours));
    }

    private String algorithm(String name) {
        return header.replace("\"RS256\"", "\"" + name + "\"");
    }

    private String kid(String id, String algorithm) {
        return "{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\",\"kid\":\"" + id + "\"}";
    }

    private String claim(String from, String to) {
        String changed = claims.replace(from, to);
        if (changed.equals(claims)) {
            throw new IllegalStateException("There is no " + from + " in " + claims);
        }
        return Forge.signed(header, changed, ours);
    }

    private String time(String name, int secondsFromNow) {
        long at = Clock.systemUTC().instant().getEpochSecond() + secondsFromNow;
        return Forge.signed(header, claims.replaceFirst("\"" + name + "\":\\d+", "\"" + name + "\":" + at), ours);
    }

    private String without(String name) {
        return Forge.signed(header, claims.replaceFirst(",?\"" + name + "\":\\d+", ""), ours);
    }
}
