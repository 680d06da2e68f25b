package io.aetherflow.http.docs;

import io.aetherflow.http.edge.LookOnlyServlet;
import io.aetherflow.http.failure.ServletErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The viewer of the OpenAPI document, served whole from our own jars. */
public final class DocsServlet extends LookOnlyServlet {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; font-src 'self' data:; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    /** Nothing but these is served, so no path of a request ever becomes a path of the class path. */
    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html;charset=utf-8",
            "initializer.js", "text/javascript;charset=utf-8",
            "swagger-ui.css", "text/css;charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript;charset=utf-8",
            "favicon-32x32.png", "image/png");

    private final String viewer;

    public DocsServlet(ServletErrors errors) {
        super(errors);
        this.viewer = "/META-INF/resources/webjars/swagger-ui/" + ViewerVersion.read() + "/";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String file = path == null || path.equals("/") ? "index.html" : path.substring(1);
        String type = TYPES.get(file);
        try (InputStream page = type == null ? null : open(file)) {
            if (page == null) {
                missing(response);
                return;
            }
            response.setContentType(type);
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Cache-Control", "no-cache");
            page.transferTo(response.getOutputStream());
        }
    }

    private @Nullable InputStream open(String file) {
        InputStream own = DocsServlet.class.getResourceAsStream("/io/aetherflow/http/docs/" + file);
        return own != null ? own : DocsServlet.class.getResourceAsStream(viewer + file);
    }
}
