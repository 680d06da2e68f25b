package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.profile.Profiles;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.view.ProfileView;
import java.util.UUID;

/** Finds the profile of the dataset that a route names. */
public record ProfileAt(Datasets datasets, Profiles profiles) {

    ProfileView find(CallerPrincipal me, UUID id) {
        DatasetAt.whole(datasets, me, id);
        return Outcome.found(
                        profiles.find(me.scope(), id),
                        "The dataset has no profile: it is made when the rows load, and the dataset's jobs say how far they are.")
                .map(ProfileView::of)
                .orElseThrow();
    }
}
