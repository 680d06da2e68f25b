package io.aetherflow.http.view;

import io.swagger.v3.oas.annotations.media.Schema;

/** A sentence for the person who asked. */
@Schema(name = "Notice")
public record NoticeView(String message) {}
