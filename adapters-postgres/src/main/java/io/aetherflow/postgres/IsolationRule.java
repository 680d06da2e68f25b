package io.aetherflow.postgres;

/**
 * What has to hold of a database so that departments are safe from each other.
 *
 * @param broken a query for the names of whatever breaks it; it may ask for {@code :runtime}, the logins that the work is
 *     done with, and {@code :etl}, the one of them that loads
 * @param what is wrong with those, after their names
 * @param remedy in the operator's words
 */
record IsolationRule(String broken, String what, String remedy) {

    /** Tables with a department, and the partitions among them; loads that are on their way are no partitions yet. */
    private static final String TABLES = """
            with tables as (
                select c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)'
                   and (n.nspname <> 'load' or c.relispartition)
                   and exists (select from pg_attribute a
                                where a.attrelid = c.oid and a.attname = 'department' and not a.attisdropped))
            """;

    /** What {@code secure_table} makes of the policy, less the brackets and casts that versions of the server differ in. */
    private static final String OURS = "department=selectcurrent_setting'app.department',true"
            + "orselectcurrent_setting'app.department',true='*'";

    private static final String PLAIN =
            "lower(regexp_replace(pg_get_expr(p.%s, p.polrelid), '::text| AS current_setting|[()\\s]', '', 'g'))";

    static final IsolationRule POWERFUL_LOGINS = new IsolationRule(
            """
            select rolname::text from pg_roles r
             where rolname = any (:runtime)
               and (rolsuper or rolbypassrls or rolcreaterole or rolreplication
                    or exists (select from pg_auth_members m where m.member = r.oid)
                    or exists (select from pg_class c where c.relowner = r.oid)
                    or exists (select from pg_namespace n where n.nspowner = r.oid)
                    or exists (select from pg_proc f where f.proowner = r.oid)
                    or exists (select from pg_database d where d.datdba = r.oid))""",
            "may step round row-level security, owns something, or is a member of another role",
            "Take that away from the login, or drop it and let AetherFlow make it.");

    static final IsolationRule OPEN_TABLES = new IsolationRule(
            TABLES + "select oid::regclass::text from tables where not (relrowsecurity and relforcerowsecurity)",
            "has departments and no forced row-level security",
            "As the owner, run: select secure_tables();");

    static final IsolationRule STRANGE_POLICIES = new IsolationRule(
            TABLES
                    + """
            , policies as (
                select p.polrelid, p.polname, p.polcmd = '*' and p.polpermissive and (
                           (p.polname = 'department' and p.polroles = '{0}'
                            and %s = '%s' and %s = '%s')
                           or (p.polname = 'owner' and p.polroles = array[c.relowner]
                               and %s = 'true' and %s = 'true')) as ours
                  from pg_policy p join pg_class c on c.oid = p.polrelid)
            select t.oid::regclass::text from tables t
             where (select count(*) filter (where ours) <> 2 or count(*) <> 2 from policies where polrelid = t.oid)
            """.formatted(
                                    PLAIN.formatted("polqual"),
                                    OURS.replace("'", "''"),
                                    PLAIN.formatted("polwithcheck"),
                                    OURS.replace("'", "''"),
                                    PLAIN.formatted("polqual"),
                                    PLAIN.formatted("polwithcheck")),
            "has other policies than the two that keep departments apart",
            "As the owner, drop the policies of that table, then run: select secure_tables();");

    static final IsolationRule OPEN_LOADS = new IsolationRule(
            """
            select n.nspname || ' to ' || coalesce(r.rolname, 'public')
              from pg_namespace n cross join aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
             where n.nspname = 'load' and a.grantee <> n.nspowner
               and not (coalesce(r.rolname, '') = :etl and a.privilege_type = 'USAGE')
            union
            select c.oid::regclass || ' to ' || coalesce(r.rolname, 'public')
              from pg_class c cross join aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
             where c.relnamespace = to_regnamespace('load') and a.grantee <> c.relowner
               and not (coalesce(r.rolname, '') = :etl and a.privilege_type = 'INSERT')""",
            "is granted, where rows lie that no policy hides",
            "Revoke it: of the schema load, the login of the workers alone has the use.");

    static final IsolationRule DEFINERS_VIEWS = new IsolationRule(
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'v' and n.nspname !~ '^(pg_|information_schema$)'
               and not exists (select from pg_options_to_table(c.reloptions) o
                                where o.option_name = 'security_invoker' and o.option_value::boolean)
               and not exists (select from pg_depend d
                                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')""",
            "is a view that reads with its owner's eyes",
            "Run: alter view … set (security_invoker = true); or drop it.");

    static final IsolationRule COPIES = new IsolationRule(
            """
            with recursive seen (oid) as (
                select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid
                 where a.attname = 'department' and not a.attisdropped and c.relkind in ('r', 'p', 'm')
                union
                select r.ev_class from seen join pg_depend d
                       on d.refclassid = 'pg_class'::regclass and d.refobjid = seen.oid
                      and d.classid = 'pg_rewrite'::regclass
                  join pg_rewrite r on r.oid = d.objid)
            select c.oid::regclass::text from seen join pg_class c on c.oid = seen.oid where c.relkind = 'm'""",
            "is a materialized view of rows that have departments, which no policy hides",
            "Drop it; row-level security knows no materialized views.");

    static final IsolationRule SURPLUS_GRANTS =
            new IsolationRule("""
            select distinct a.privilege_type || ' on ' || c.oid::regclass || ' to ' || coalesce(r.rolname, 'public')
              from (select oid, relacl as acl from pg_class
                    union all
                    select attrelid, attacl from pg_attribute) t
                   join pg_class c on c.oid = t.oid join pg_namespace n on n.oid = c.relnamespace
                   cross join aclexplode(t.acl) a
                   left join pg_roles r on r.oid = a.grantee
             where n.nspname !~ '^(pg_|information_schema$)'
               and a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
               and (a.grantee = 0 or r.rolname = any (:runtime))""", "is granted, which goes past row-level security", "Revoke it.");

    static final IsolationRule LOOSE_KEYS = new IsolationRule(
            """
            select k.conname || ' of ' || k.conrelid::regclass
              from pg_constraint k
              join pg_attribute here on here.attrelid = k.conrelid and here.attname = 'department'
              join pg_attribute there on there.attrelid = k.confrelid and there.attname = 'department'
             where k.contype = 'f' and not here.attisdropped and not there.attisdropped
               and k.confrelid <> 'public.users'::regclass
               and not exists (select from unnest(k.conkey, k.confkey) as pair (mine, theirs)
                                where mine = here.attnum and theirs = there.attnum)""",
            "is a foreign key that could lead from one department into another",
            "Make the department a part of the key.");

    static final IsolationRule OPEN_FUNCTIONS = new IsolationRule(
            """
            select f.oid::regprocedure::text
              from pg_proc f join pg_namespace n on n.oid = f.pronamespace
                   cross join aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
             where f.prosecdef and n.nspname !~ '^(pg_|information_schema$)' and a.grantee = 0
               and not exists (select from pg_depend d
                                where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')
            union
            select f.oid::regprocedure::text
              from pg_proc f join pg_namespace n on n.oid = f.pronamespace
             where f.prosecdef and n.nspname !~ '^(pg_|information_schema$)'
               and not coalesce(f.proconfig::text like '%search_path=pg_catalog, pg_temp%', false)
               and not exists (select from pg_depend d
                                where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')""",
            "runs with its owner's rights, and is everybody's to call or finds its tables by the caller's search path",
            "Revoke execute on it from public, and alter it to: set search_path = pg_catalog, pg_temp.");
}
