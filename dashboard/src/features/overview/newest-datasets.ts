import { newestDatasetsQuery } from "@/lib/api/datasets/list-datasets";

/** As many as the page looks through for what failed or was rejected. */
export const overviewDatasetsQuery = newestDatasetsQuery(20);
