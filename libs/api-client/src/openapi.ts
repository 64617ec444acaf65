// Made by `npm run generate:client` from openapi.json; change the routes' schemas instead.
export interface paths {
    "/api/v1/organizations/{organization}/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in the organization, newest first
         * @description Needs the permission `audit:read`.
         */
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an account and sign in */
        post: operations["SignIn_signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail and password */
        post: operations["SignIn_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the token of a one-time link */
        post: operations["SignIn_signInWithLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["SignIn_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in person, their organizations and permissions */
        get: operations["SignIn_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tokens, newest first
         * @description Needs the permission `tokens:manage`.
         */
        get: operations["ApiTokens_list"];
        put?: never;
        /**
         * Create a token; it is shown this once
         * @description Needs the permission `tokens:manage`.
         */
        post: operations["ApiTokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token, at once and for good
         * @description Needs the permission `tokens:manage`.
         */
        delete: operations["ApiTokens_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an organization and own it */
        post: operations["CreateOrganization_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization
         * @description Needs the permission `organization:read`.
         */
        get: operations["Organizations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename it or change its time zone
         * @description Needs the permission `organization:update`.
         */
        patch: operations["Organizations_update"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members, in the order they joined
         * @description Needs the permission `organization:read`.
         */
        get: operations["Members_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/members/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member, or leave
         * @description Needs the permission `organization:read`.
         */
        delete: operations["Members_remove"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Needs the permission `members:manage`.
         */
        patch: operations["Members_changeRole"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations, newest first
         * @description Needs the permission `members:manage`.
         */
        get: operations["Invitations_list"];
        put?: never;
        /**
         * Invite by a link, which is shown this once
         * @description Needs the permission `members:manage`.
         */
        post: operations["Invitations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description Needs the permission `members:manage`.
         */
        delete: operations["Invitations_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which organization invites */
        post: operations["InvitationLink_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the organization */
        post: operations["InvitationLink_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Teams by address
         * @description Needs the permission `organization:read`.
         */
        get: operations["Teams_list"];
        put?: never;
        /**
         * Create a team
         * @description Needs the permission `teams:manage`.
         */
        post: operations["Teams_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stages, topics, practices, symptoms */
        get: operations["Catalogue_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/practices/{practice}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A practice with its playbook */
        get: operations["Catalogue_practice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/symptoms/{symptom}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A symptom with its first aid */
        get: operations["Catalogue_symptom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a system
         * @description Needs the permission `systems:write`.
         */
        post: operations["Systems_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A system with its highest figures of 90 days
         * @description Needs the permission `systems:read`.
         */
        get: operations["Systems_get"];
        put?: never;
        post?: never;
        /**
         * Archive a system: it is not found any more
         * @description Needs the permission `systems:write`.
         */
        delete: operations["Systems_archive"];
        options?: never;
        head?: never;
        /**
         * Change what is said of a system, against the version seen
         * @description Needs the permission `systems:write`.
         */
        patch: operations["Systems_update"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Readings of one figure or of all, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Figures_list"];
        put?: never;
        /**
         * Record readings of load figures
         * @description Needs the permission `systems:write`.
         */
        post: operations["Figures_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/figures/{reading}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back a reading that was a mistake
         * @description Needs the permission `systems:write`.
         */
        delete: operations["Figures_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/symptoms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Symptoms of a system, the latest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Symptoms_list"];
        put?: never;
        /**
         * Say that a symptom hurts now
         * @description Needs the permission `systems:write`.
         */
        post: operations["Symptoms_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/symptoms/{symptom}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a symptom is over
         * @description Needs the permission `systems:write`.
         */
        post: operations["Symptoms_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Incidents of a system, the latest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Incidents_list"];
        put?: never;
        /**
         * Record an incident and the practices that would have prevented it
         * @description Needs the permission `systems:write`.
         */
        post: operations["Incidents_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/incidents/{incident}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an incident
         * @description Needs the permission `systems:write`.
         */
        delete: operations["Incidents_delete"];
        options?: never;
        head?: never;
        /**
         * Change an incident
         * @description Needs the permission `systems:write`.
         */
        patch: operations["Incidents_update"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scans of a system, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Scans_list"];
        put?: never;
        /**
         * Send a scan report; 200 when it was received before
         * @description Needs the permission `scans:write`.
         */
        post: operations["Scans_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/scans/{scan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A scan with its findings
         * @description Needs the permission `systems:read`.
         */
        get: operations["Scans_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditEvent: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            action: string;
            subjectType: string;
            subjectId: string;
            actor: {
                userId: string | null;
                name: string | null;
                tokenId: string | null;
            };
            before: unknown | null;
            after: unknown | null;
            address: string | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "request.malformed" | "request.invalid" | "request.too_large" | "request.unsupported_media_type" | "request.time_limit" | "authentication.required" | "authentication.failed" | "permission.denied" | "origin.refused" | "resource.not_found" | "route.not_found" | "resource.conflict" | "resource.taken" | "resource.changed" | "idempotency.key_reused" | "idempotency.in_progress" | "report.unsupported_version" | "plan.cycle" | "invitation.unusable" | "organization.last_owner" | "rate.limited" | "service.unavailable" | "internal.error";
            detail: string;
            requestId: string;
            /** @description One entry for each field at fault; path is dotted, empty for the whole. */
            errors?: {
                path: string;
                message: string;
            }[];
        };
        SignUp: {
            /** Format: email */
            email: string;
            name: string;
            password: string;
        };
        Me: {
            /** Format: uuid */
            id: string;
            email: string;
            name: string;
            organizations: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                /** @enum {string} */
                role: "owner" | "admin" | "member" | "viewer";
                permissions: ("organization:read" | "organization:update" | "members:manage" | "teams:manage" | "tokens:manage" | "audit:read" | "systems:read" | "systems:write" | "scans:write" | "assessments:write" | "assessments:approve" | "snapshots:write" | "tasks:write" | "exports:write" | "jobs:manage")[];
            }[];
        };
        SignIn: {
            email: string;
            password: string;
        };
        SignInWithLink: {
            token: string;
        };
        ApiToken: {
            /** Format: uuid */
            id: string;
            name: string;
            hint: string;
            userName: string | null;
            permissions: ("organization:read" | "organization:update" | "members:manage" | "teams:manage" | "tokens:manage" | "audit:read" | "systems:read" | "systems:write" | "scans:write" | "assessments:write" | "assessments:approve" | "snapshots:write" | "tasks:write" | "exports:write" | "jobs:manage")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            lastUsedAt: string | null;
            revokedAt: string | null;
        };
        CreateApiToken: {
            name: string;
            permissions: ("organization:read" | "organization:update" | "members:manage" | "teams:manage" | "tokens:manage" | "audit:read" | "systems:read" | "systems:write" | "scans:write" | "assessments:write" | "assessments:approve" | "snapshots:write" | "tasks:write" | "exports:write" | "jobs:manage")[];
            /** @default 90 */
            days: number;
        };
        CreatedApiToken: {
            /** Format: uuid */
            id: string;
            name: string;
            hint: string;
            userName: string | null;
            permissions: ("organization:read" | "organization:update" | "members:manage" | "teams:manage" | "tokens:manage" | "audit:read" | "systems:read" | "systems:write" | "scans:write" | "assessments:write" | "assessments:approve" | "snapshots:write" | "tasks:write" | "exports:write" | "jobs:manage")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            lastUsedAt: string | null;
            revokedAt: string | null;
            token: string;
        };
        CreateOrganization: {
            name: string;
            slug?: string;
            /** @default UTC */
            timeZone: string;
        };
        Organization: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            timeZone: string;
            /** Format: date-time */
            createdAt: string;
        };
        UpdateOrganization: {
            name?: string;
            timeZone?: string;
        };
        Member: {
            /** Format: uuid */
            userId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
            /** Format: date-time */
            joinedAt: string;
        };
        ChangeMember: {
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
        };
        Invitation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
            email: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            state: "open" | "accepted" | "revoked" | "expired";
        };
        CreateInvitation: {
            /**
             * @default member
             * @enum {string}
             */
            role: "owner" | "admin" | "member" | "viewer";
            /** Format: email */
            email?: string;
            /** @default 7 */
            days: number;
        };
        CreatedInvitation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
            email: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            state: "open" | "accepted" | "revoked" | "expired";
            link: string;
        };
        InvitationToken: {
            token: string;
        };
        InvitationPreview: {
            organizationName: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
            /** Format: date-time */
            expiresAt: string;
        };
        JoinedOrganization: {
            organization: string;
        };
        Team: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            systems: number;
        };
        CreateTeam: {
            name: string;
            slug?: string;
        };
        CatalogueOverview: {
            version: string;
            stages: {
                /** @enum {string} */
                stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                title: string;
                ready_for: string;
                feels_like: string;
                stop_doing: string[];
                too_early: string[];
            }[];
            topics: {
                /** @enum {string} */
                topic: "caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security";
                title: string;
                about: string;
            }[];
            criteria: {
                figure: string;
                title: string;
                unit: string;
                carries_alone: boolean;
                thresholds: {
                    breakdown: number;
                    "re-architecture": number;
                    scale: number;
                    stability: number;
                };
                why: string;
            }[];
            practices: components["schemas"]["PracticeBrief"][];
            symptoms: components["schemas"]["SymptomBrief"][];
        };
        PracticeBrief: {
            id: string;
            title: string;
            statement: string;
            /** @enum {string} */
            topic: "caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security";
            /** @enum {string} */
            stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            /** @enum {string} */
            gate: "required" | "recommended";
            impact: number;
        };
        SymptomBrief: {
            id: string;
            title: string;
            shows: string;
        };
        PracticeDetail: {
            id: string;
            revision: number;
            /** @enum {string} */
            topic: "caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security";
            title: string;
            statement: string;
            why: string;
            learn: string;
            /** @default [] */
            article: string[];
            /** @enum {string} */
            stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            /** @enum {string} */
            gate: "required" | "recommended";
            trigger?: {
                when: string;
                says: string;
            };
            impact: number;
            effort: {
                low: number;
                likely: number;
                high: number;
                skills: number;
                /** @default {} */
                stacks: {
                    [key: string]: {
                        low: number;
                        likely: number;
                        high: number;
                    };
                };
            };
            attest: {
                days: number;
                /** @enum {string} */
                evidence: "url" | "finding" | "url_or_finding" | "note";
            };
            question: {
                text: string;
                levels: {
                    absent: string;
                    started: string;
                    partial: string;
                    in_place: string;
                    proven: string;
                };
            };
            applies_when?: string;
            /** @default [] */
            depends_on: string[];
            /** @default [] */
            treats: string[];
            /** @default [] */
            moves: {
                component: string;
                limit_factor: [
                    number,
                    number,
                    number
                ];
                demand_factor: [
                    number,
                    number,
                    number
                ];
                assumption: string;
            }[];
            playbook: {
                steps: {
                    title: string;
                    detail: string;
                    example?: {
                        language: string;
                        code: string;
                    };
                }[];
                verify: {
                    check: string;
                    command?: {
                        language: string;
                        code: string;
                    };
                    expect: string;
                }[];
                /** @default [] */
                pitfalls: string[];
                rollback: string[];
                /** @default {} */
                variants: {
                    [key: string]: {
                        detail: string;
                        example?: {
                            language: string;
                            code: string;
                        };
                    };
                };
            };
            sources: {
                title: string;
                publisher: string;
                /** Format: uri */
                url: string;
            }[];
            /**
             * @default stable
             * @enum {string}
             */
            lifecycle: "experimental" | "stable" | "deprecated";
            catalogueVersion: string;
            needs: components["schemas"]["PracticeBrief"][];
            neededBy: components["schemas"]["PracticeBrief"][];
            symptoms: components["schemas"]["SymptomBrief"][];
        };
        SymptomDetail: {
            id: string;
            title: string;
            /** @default [] */
            article: string[];
            shows: string;
            /** @default [] */
            errors: {
                from: string;
                text: string;
            }[];
            first_aid: {
                step: string;
                example?: {
                    language: string;
                    code: string;
                };
            }[];
            /** @default [] */
            look_alikes: {
                symptom: string;
                tell_apart: string;
            }[];
            /** @default [] */
            sources: {
                title: string;
                publisher: string;
                /** Format: uri */
                url: string;
            }[];
            catalogueVersion: string;
            treatedBy: components["schemas"]["PracticeBrief"][];
        };
        CreateSystem: {
            name: string;
            /** @default  */
            description: string;
            team?: string;
            /**
             * @default service
             * @enum {string}
             */
            kind: "service" | "website" | "worker" | "library";
            /** @default [] */
            stacks: ("node" | "python" | "ruby" | "java" | "go" | "php" | "dotnet" | "other")[];
            /** @default [] */
            databases: ("postgresql" | "mysql" | "sqlite" | "mongodb" | "redis" | "sqlserver" | "other")[];
            /** @default null */
            instances: number | null;
            /** @default null */
            declaredStage: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            /** @default [] */
            repositories: string[];
            slug?: string;
            /** @default {} */
            figures: components["schemas"]["Figures"];
        };
        Figures: {
            monthly_users?: number | null;
            peak_requests_per_second?: number | null;
            main_database_gigabytes?: number | null;
            active_engineers?: number | null;
            promised_availability_percent?: number | null;
            primary_cpu_percent?: number | null;
            tenants?: number | null;
        };
        System: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            description: string;
            team: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
            };
            /** @enum {string} */
            kind: "service" | "website" | "worker" | "library";
            stacks: ("node" | "python" | "ruby" | "java" | "go" | "php" | "dotnet" | "other")[];
            databases: ("postgresql" | "mysql" | "sqlite" | "mongodb" | "redis" | "sqlserver" | "other")[];
            instances: number | null;
            declaredStage: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            repositories: string[];
            figures: {
                /** @enum {string} */
                figure: "monthly_users" | "peak_requests_per_second" | "main_database_gigabytes" | "active_engineers" | "promised_availability_percent" | "primary_cpu_percent" | "tenants";
                value: number;
                /** Format: date-time */
                at: string;
                source: string;
            }[];
            catalogueVersion: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        UpdateSystem: {
            name?: string;
            description?: string;
            team?: string;
            /** @enum {string} */
            kind?: "service" | "website" | "worker" | "library";
            stacks?: ("node" | "python" | "ruby" | "java" | "go" | "php" | "dotnet" | "other")[];
            databases?: ("postgresql" | "mysql" | "sqlite" | "mongodb" | "redis" | "sqlserver" | "other")[];
            instances?: number | null;
            declaredStage?: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            repositories?: string[];
            version: number;
        };
        FigureReading: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            figure: "monthly_users" | "peak_requests_per_second" | "main_database_gigabytes" | "active_engineers" | "promised_availability_percent" | "primary_cpu_percent" | "tenants";
            value: number;
            /** Format: date-time */
            at: string;
            source: string;
        };
        RecordFigures: {
            figures: components["schemas"]["Figures"];
            /** Format: date-time */
            at?: string;
            /** @default stated */
            source: string;
        };
        RecordedFigures: {
            items: components["schemas"]["FigureReading"][];
        };
        SystemSymptom: {
            /** Format: uuid */
            id: string;
            symptom: string;
            title: string;
            note: string;
            /** Format: date-time */
            startedAt: string;
            endedAt: string | null;
        };
        StartSymptom: {
            symptom: string;
            /** Format: date-time */
            startedAt?: string;
            /** @default  */
            note: string;
        };
        EndSymptom: {
            /** Format: date-time */
            endedAt?: string;
        };
        Incident: {
            /** Format: uuid */
            id: string;
            title: string;
            description: string;
            /** Format: date-time */
            startedAt: string;
            endedAt: string | null;
            practices: string[];
        };
        RecordIncident: {
            title: string;
            /** @default  */
            description: string;
            /** Format: date-time */
            startedAt: string;
            /** @default null */
            endedAt: string | null;
            /** @default [] */
            practices: string[];
        };
        UpdateIncident: {
            title?: string;
            description?: string;
            endedAt?: string | null;
            practices?: string[];
        };
        ScanReport: {
            /** @enum {string} */
            format: "pitwall.scan/1";
            /** Format: uuid */
            id: string;
            tool: {
                name: string;
                version: string;
            };
            /** Format: date-time */
            createdAt: string;
            source: {
                commit: string | null;
                branch: string | null;
                repository: string | null;
                modified: boolean;
            };
            stacks: ("node" | "python" | "ruby" | "java" | "go" | "php" | "dotnet" | "other")[];
            findings: components["schemas"]["Finding"][];
            skipped: {
                path: string;
                reason: string;
            }[];
            statistics: {
                files: number;
                bytes: number;
                milliseconds: number;
            };
        };
        Finding: {
            probe: string;
            practice: string;
            /** @enum {string} */
            outcome: "present" | "absent" | "partial" | "not_applicable" | "not_visible" | "error";
            /** @enum {string} */
            confidence: "low" | "medium" | "high";
            suggests: ("absent" | "started" | "partial" | "in_place" | "proven") | null;
            message: string;
            locations: {
                path: string;
                startLine: number;
                endLine: number;
                snippet: string;
                snippetHash: string;
            }[];
            total: number;
        };
        ReceivedScan: {
            scan: components["schemas"]["Scan"];
            alreadyReceived: boolean;
            suggestions: number;
        };
        Scan: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            reportId: string;
            tool: string;
            commit: string | null;
            branch: string | null;
            modified: boolean;
            stacks: ("node" | "python" | "ruby" | "java" | "go" | "php" | "dotnet" | "other")[];
            /** Format: date-time */
            scannedAt: string;
            /** Format: date-time */
            receivedAt: string;
            outcomes: {
                [key: string]: number;
            };
            skipped: number;
            files: number;
        };
        ScanWithFindings: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            reportId: string;
            tool: string;
            commit: string | null;
            branch: string | null;
            modified: boolean;
            stacks: ("node" | "python" | "ruby" | "java" | "go" | "php" | "dotnet" | "other")[];
            /** Format: date-time */
            scannedAt: string;
            /** Format: date-time */
            receivedAt: string;
            outcomes: {
                [key: string]: number;
            };
            skipped: number;
            files: number;
            findings: components["schemas"]["Finding"][];
            skippedFiles: {
                path: string;
                reason: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Audit_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                action?: string;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened in the organization, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEvent"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            /** @description Create an account and sign in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Sign in with e-mail and password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_signInWithLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInWithLink"];
            };
        };
        responses: {
            /** @description Sign in with the token of a one-time link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End this session */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed-in person, their organizations and permissions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTokens_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tokens, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiToken"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTokens_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiToken"];
            };
        };
        responses: {
            /** @description Create a token; it is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiToken"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTokens_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a token, at once and for good */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateOrganization_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganization"];
            };
        };
        responses: {
            /** @description Create an organization and own it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organizations_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organizations_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganization"];
            };
        };
        responses: {
            /** @description Rename it or change its time zone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Members, in the order they joined */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a member, or leave */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Members_changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMember"];
            };
        };
        responses: {
            /** @description Change a role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invitations, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitation"];
            };
        };
        responses: {
            /** @description Invite by a link, which is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedInvitation"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invitations_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke an invitation */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationLink_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description Which organization invites */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPreview"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationLink_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description Join the organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedOrganization"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Teams_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Teams by address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Team"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Teams_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeam"];
            };
        };
        responses: {
            /** @description Create a team */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Catalogue_overview: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stages, topics, practices, symptoms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueOverview"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Catalogue_practice: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                practice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A practice with its playbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Catalogue_symptom: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                symptom: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A symptom with its first aid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SymptomDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Systems_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSystem"];
            };
        };
        responses: {
            /** @description Create a system */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Systems_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A system with its highest figures of 90 days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Systems_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archive a system: it is not found any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Systems_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSystem"];
            };
        };
        responses: {
            /** @description Change what is said of a system, against the version seen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Figures_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                figure?: "monthly_users" | "peak_requests_per_second" | "main_database_gigabytes" | "active_engineers" | "promised_availability_percent" | "primary_cpu_percent" | "tenants";
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Readings of one figure or of all, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FigureReading"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Figures_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFigures"];
            };
        };
        responses: {
            /** @description Record readings of load figures */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedFigures"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Figures_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                reading: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back a reading that was a mistake */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Symptoms_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "active" | "ended";
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Symptoms of a system, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SystemSymptom"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Symptoms_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSymptom"];
            };
        };
        responses: {
            /** @description Say that a symptom hurts now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemSymptom"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Symptoms_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                symptom: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSymptom"];
            };
        };
        responses: {
            /** @description Say that a symptom is over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemSymptom"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Incidents_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Incidents of a system, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Incident"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Incidents_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordIncident"];
            };
        };
        responses: {
            /** @description Record an incident and the practices that would have prevented it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Incidents_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                incident: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete an incident */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Incidents_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                incident: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateIncident"];
            };
        };
        responses: {
            /** @description Change an incident */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Scans_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Scans of a system, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Scan"][];
                        next: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Scans_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanReport"];
            };
        };
        responses: {
            /** @description Send a scan report; 200 when it was received before */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedScan"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Scans_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                scan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A scan with its findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanWithFindings"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
