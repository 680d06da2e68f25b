package io.aetherflow.http.edge;

import io.aetherflow.http.failure.ServletErrors;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves files, and takes nothing: a servlet by itself would also tell a sender's headers back (TRACE). */
public abstract class LookOnlyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServletErrors errors;

    protected LookOnlyServlet(ServletErrors errors) {
        this.errors = errors;
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            super.service(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            errors.write(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** Answers in the shape of all errors that there is no such file. */
    protected final void missing(HttpServletResponse response) throws IOException {
        errors.write(response, HttpServletResponse.SC_NOT_FOUND);
    }
}
