package io.aetherflow.http.docs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of the viewer's jar, which names its folder. */
final class ViewerVersion {

    private static final String PROPERTIES = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private ViewerVersion() {}

    static String read() {
        try (InputStream in = ViewerVersion.class.getResourceAsStream(PROPERTIES)) {
            if (in == null) {
                throw new IllegalStateException("The jar of swagger-ui is missing");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("The jar of swagger-ui can't be read", e);
        }
    }
}
