package io.aetherflow.http.pages;

import io.aetherflow.http.edge.LookOnlyServlet;
import io.aetherflow.http.edge.RequestFilter;
import io.aetherflow.http.failure.ServletErrors;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;

/**
 * The dashboard: everything at the root that nobody else answers. An address without an extension, as {@code /jobs/{id}}, is a
 * page; so a reload and a link that somebody was sent work. A file that is missing is missing.
 */
public final class PagesServlet extends LookOnlyServlet {

    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "/io/aetherflow/dashboard/";

    /** Nothing of anybody else, and no script but the files of ours. Charts and floating panels set styles by themselves. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private final transient Pages pages;

    PagesServlet(Pages pages, ServletErrors errors) {
        super(errors);
        this.pages = pages;
    }

    /** Once for an environment, before the server starts. */
    public static void register(Environment environment, ServletErrors errors) {
        environment
                .servlets()
                .addServlet("pages", new PagesServlet(Pages.in(FOLDER), errors))
                .addMapping("/");
        // Fonts are packed by their format; the server would pack them once more for each request.
        environment
                .lifecycle()
                .addServerLifecycleListener(server -> server.getDescendants(GzipHandler.class)
                        .forEach(handler -> handler.addExcludedMimeTypes("font/woff2")));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageRequest asked = PageRequest.of(request);
        Optional<PageFile> file = asked.elsewhere() ? Optional.empty() : pages.at(asked.path());
        if (file.isEmpty()) {
            // Nobody on the way may keep this: the next release may have the file.
            response.setHeader("Cache-Control", "no-store");
            missing(response);
            return;
        }
        request.setAttribute(RequestFilter.ROUTE, "/");
        send(file.get(), asked, response);
    }

    private void send(PageFile file, PageRequest asked, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", file.cacheControl());
        Optional<Coding> coding = file.best(asked.codings());
        response.setHeader("ETag", file.tag(coding));
        if (file.hasPacked()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (file.isOneOf(asked.known(), coding)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = file.bytes(coding);
        response.setStatus(pages.leftOut() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK);
        response.setContentType(file.type());
        response.setContentLength(bytes.length);
        coding.ifPresent(each -> response.setHeader("Content-Encoding", each.token()));
        response.getOutputStream().write(bytes);
    }
}
