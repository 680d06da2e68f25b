package io.aetherflow.core.cleaning;

import io.aetherflow.core.failure.Failure;
import java.util.List;
import java.util.stream.Collectors;

/** What a file leaves open, asked at once: nobody wants to upload it again for each question. */
final class Questions {

    private static final int MOST = 5;

    private Questions() {}

    static Failure asOne(List<Failure> questions) {
        Failure first = questions.get(0);
        if (questions.size() == 1) {
            return first;
        }
        String messages = questions.stream().limit(MOST).map(Failure::message).collect(Collectors.joining(" "));
        String hints = questions.stream()
                .map(question -> question.hint() == null ? "" : question.hint())
                .filter(hint -> !hint.isEmpty())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(" "));
        return new Failure(first.code(), messages, hints, first.details())
                .with("questions", questions.stream().map(Failure::details).toList());
    }
}
