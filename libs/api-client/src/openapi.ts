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
    "/api/v1/organizations/{organization}/audit-events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that a filter finds, as CSV or JSON lines
         * @description Needs the permission `audit:read`.
         */
        get: operations["Audit_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails that the embedded mode kept instead of sending, newest first */
        get: operations["Mailbox_list"];
        put?: never;
        post?: never;
        /** Empty the mailbox of the embedded mode */
        delete: operations["Mailbox_empty"];
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
    "/api/v1/auth/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Options for the browser to prove a passkey */
        post: operations["SignIn_passkeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey */
        post: operations["SignIn_signInWithPasskey"];
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
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By what the begun sign-in can be finished */
        get: operations["SecondFactor_ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish with a code of the authenticator app */
        post: operations["SecondFactor_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/recovery-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish with a recovery code, once */
        post: operations["SecondFactor_recoveryCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Options for the browser to prove a passkey of the account */
        post: operations["SecondFactor_passkeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish with a passkey */
        post: operations["SecondFactor_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your account and its ways in */
        get: operations["Account_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your name */
        patch: operations["Account_rename"];
        trace?: never;
    };
    "/api/v1/account/confirm-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove anew who you are, by your password */
        post: operations["Account_stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/email-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail the link that confirms your address again */
        post: operations["Account_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for another e-mail address; it changes when the link mailed to it is opened */
        post: operations["Account_changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password, which needs the current one; other sessions end */
        post: operations["Account_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The browsers in which you are signed in, the last used first */
        get: operations["Account_listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign one browser out, at once */
        delete: operations["Account_endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sign-out-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign every other browser out */
        post: operations["Account_endOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign every browser out, this one too */
        post: operations["Account_endAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to your account, newest first */
        get: operations["Account_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your second factors */
        get: operations["Factors_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/factors/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to set up an authenticator app; it counts once a code of it was shown */
        post: operations["Factors_beginTotp"];
        /** Remove the authenticator app */
        delete: operations["Factors_removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/factors/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a code of the new authenticator app; the first factor answers recovery codes */
        post: operations["Factors_confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/factors/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes in place of all before; they are shown this once */
        post: operations["Factors_recoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Options for the browser to make a passkey */
        post: operations["Factors_passkeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register the passkey that the browser made; the first factor answers recovery codes */
        post: operations["Factors_addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/passkeys/{passkey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a passkey */
        delete: operations["Factors_removePasskey"];
        options?: never;
        head?: never;
        /** Name a passkey anew */
        patch: operations["Factors_renamePasskey"];
        trace?: never;
    };
    "/api/v1/account/confirm-again/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove anew who you are, by your authenticator app */
        post: operations["Factors_stepUpWithTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/confirm-again/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Options for the browser to prove one of your passkeys */
        post: operations["Factors_stepUpOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/confirm-again/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove anew who you are, by a passkey */
        post: operations["Factors_stepUpWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/ways-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this installation offers to sign in */
        get: operations["MailedLink_waysIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an e-mail address by the link mailed to it */
        post: operations["MailedLink_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a link to choose a new password, where the address has an account */
        post: operations["MailedLink_requestReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password by the link that was mailed; every session ends */
        post: operations["MailedLink_reset"];
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
    "/api/v1/account/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of all that is stored about you, newest first */
        get: operations["PersonalData_listExports"];
        put?: never;
        /** Start to write a file of all that is stored about you */
        post: operations["PersonalData_startExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/exports/{export}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finished file of all that is stored about you, as JSON */
        get: operations["PersonalData_exportContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What deleting your account would mean, or when it goes */
        get: operations["PersonalData_getDeletion"];
        put?: never;
        /** Delete your account; you can keep it after all for 30 days */
        post: operations["PersonalData_askDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/deletion/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep your account after all */
        post: operations["PersonalData_takeBackDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts at other places by which you come in */
        get: operations["Identities_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/identities/github": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to link your account of GitHub */
        post: operations["Identities_linkGitHub"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/identities/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to link your account at the provider of an organization you belong to */
        post: operations["Identities_linkOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/identities/{identity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unlink one; your last way in stays */
        delete: operations["Identities_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/confirm-again/github": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to prove anew who you are, with GitHub */
        post: operations["Identities_confirmWithGitHub"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sso": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in through an organization’s provider */
        post: operations["ProviderSignIn_beginSingleSignOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sso/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over what an organization’s provider has sent the browser back with */
        post: operations["ProviderSignIn_finishSingleSignOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sso/confirm-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to prove anew who you are, at the provider that you came through */
        post: operations["ProviderSignIn_confirmAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/github": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in with GitHub */
        post: operations["ProviderSignIn_beginGitHub"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/github/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over what GitHub has sent the browser back with */
        post: operations["ProviderSignIn_finishGitHub"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How members sign in; the client secret is never shown
         * @description Needs the permission `sign-in:manage`.
         */
        get: operations["SignInSettings_get"];
        /**
         * Set the provider up; its description is read before anything is saved
         * @description Needs the permission `sign-in:manage`. Not for API tokens.
         */
        put: operations["SignInSettings_save"];
        post?: never;
        /**
         * Remove the provider; whoever came through it is signed out
         * @description Needs the permission `sign-in:manage`. Not for API tokens.
         */
        delete: operations["SignInSettings_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/sign-in/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name an e-mail domain of the organization
         * @description Needs the permission `sign-in:manage`. Not for API tokens.
         */
        post: operations["SignInSettings_addDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/sign-in/domains/{domain}/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for the TXT record that proves a domain
         * @description Needs the permission `sign-in:manage`. Not for API tokens.
         */
        post: operations["SignInSettings_proveDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/sign-in/domains/{domain}": {
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
         * Let go of a domain
         * @description Needs the permission `sign-in:manage`. Not for API tokens.
         */
        delete: operations["SignInSettings_removeDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether members need a second factor, and who has none
         * @description Needs the permission `sign-in:manage`.
         */
        get: operations["FactorDemand_get"];
        /**
         * Ask members for a second factor, or stop asking; it counts from their next request on
         * @description Needs the permission `sign-in:manage`. Not for API tokens.
         */
        put: operations["FactorDemand_save"];
        post?: never;
        delete?: never;
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
    "/api/v1/organizations/{organization}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete it; an owner can restore it for 30 days
         * @description Needs the permission `organization:delete`.
         */
        post: operations["Organizations_delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted organization
         * @description Needs the permission `organization:delete`.
         */
        post: operations["Organizations_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make another member the owner, and become an admin
         * @description Needs the permission `organization:delete`.
         */
        post: operations["Organizations_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * @description Needs the permission `members:read`.
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
         * Change a role, or what a reviewer sees
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
         * Invite by a link, which is shown this once, and by mail
         * @description Needs the permission `members:manage`.
         */
        post: operations["Invitations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/invitations/{invitation}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation again, with a new link
         * @description Needs the permission `members:manage`.
         */
        post: operations["Invitations_resend"];
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
    "/api/v1/account/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open invitations to your confirmed address */
        get: operations["OwnInvitations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/invitations/{invitation}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the organization that invites you */
        post: operations["OwnInvitations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/invitations/{invitation}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline an invitation, for good */
        post: operations["OwnInvitations_decline"];
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
         * @description Needs the permission `members:read`.
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
    "/api/v1/catalogue/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Practices, symptoms and stages by id, words with slips, or a pasted error text */
        get: operations["Catalogue_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/search-index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a client needs to search by itself, as one types */
        get: operations["Catalogue_searchIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole catalogue as one file */
        get: operations["Catalogue_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/schemas/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema (draft 2020-12) of the export, or of a file of the content */
        get: operations["Catalogue_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/overlay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization's overlay over the catalogue
         * @description Needs the permission `systems:read`.
         */
        get: operations["Overlays_state"];
        /**
         * Save an overlay as a new revision
         * @description Needs the permission `catalogue:write`.
         */
        put: operations["Overlays_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/overlay/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check an overlay by every rule, and say what it would do; saves nothing
         * @description Needs the permission `systems:read`.
         */
        post: operations["Overlays_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/overlay/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an overlay of a custom lens of AWS or of OWASP DSOMM; saves nothing
         * @description Needs the permission `systems:read`.
         */
        post: operations["Overlays_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/overlay/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an earlier revision stand again, or none
         * @description Needs the permission `catalogue:write`.
         */
        post: operations["Overlays_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/overlay/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every revision of the overlay, the newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Overlays_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/overlay/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The text of one revision
         * @description Needs the permission `systems:read`.
         */
        get: operations["Overlays_revision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stages, topics, practices and symptoms as the organization reads them
         * @description Needs the permission `systems:read`.
         */
        get: operations["OrganizationCatalogue_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/practices/{practice}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A practice as the organization reads it, or one of its own
         * @description Needs the permission `systems:read`.
         */
        get: operations["OrganizationCatalogue_practice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/symptoms/{symptom}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A symptom with what treats it as the organization reads it
         * @description Needs the permission `systems:read`.
         */
        get: operations["OrganizationCatalogue_symptom"];
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
        /**
         * Systems by name, with where each stands
         * @description Needs the permission `systems:read`.
         */
        get: operations["SystemList_list"];
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
        /**
         * An incident with what would have prevented it, and what that would have cost
         * @description Needs the permission `systems:read`.
         */
        get: operations["SystemShortcuts_incident"];
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
    "/api/v1/organizations/{organization}/systems/{system}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Components of a system with their limits and peaks
         * @description Needs the permission `systems:read`.
         */
        get: operations["Components_list"];
        put?: never;
        /**
         * Add a component with its limit and growth
         * @description Needs the permission `systems:write`.
         */
        post: operations["Components_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/components/{component}": {
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
         * Delete a component with its readings
         * @description Needs the permission `systems:write`.
         */
        delete: operations["Components_delete"];
        options?: never;
        head?: never;
        /**
         * Change a component
         * @description Needs the permission `systems:write`.
         */
        patch: operations["Components_update"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/components/{component}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Readings of a component, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Components_listReadings"];
        put?: never;
        /**
         * Record how much of a component was used
         * @description Needs the permission `systems:write`.
         */
        post: operations["Components_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/components/{component}/readings/{reading}": {
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
        delete: operations["Components_deleteReading"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/load-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Load tests with their fitted curves, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["LoadTests_list"];
        put?: never;
        /**
         * Import a load test of k6 or autocannon as a measured limit
         * @description Needs the permission `systems:write`.
         */
        post: operations["LoadTests_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/load-tests/{test}": {
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
         * Delete a load test; what it measured stays
         * @description Needs the permission `systems:write`.
         */
        delete: operations["LoadTests_delete"];
        options?: never;
        head?: never;
        patch?: never;
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
         * Send a scan report
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
    "/api/v1/organizations/{organization}/systems/{system}/database-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a report of pitwall doctor
         * @description Needs the permission `scans:write`.
         */
        post: operations["DatabaseReports_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/database-reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report about a database, with what the forecast follows of it
         * @description Needs the permission `systems:read`.
         */
        get: operations["DatabaseReports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/database-reports/{report}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the forecast follow figures of a report
         * @description Needs the permission `systems:write`.
         */
        post: operations["DatabaseReports_follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/evidence-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a result of OpenSSF Scorecard, or SARIF of any tool, as evidence
         * @description Needs the permission `scans:write`.
         */
        post: operations["Imports_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the newest scans suppress, with the reasons
         * @description Needs the permission `systems:read`.
         */
        get: operations["Suppressions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemas/scan-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema (draft 2020-12) of what pitwall scan --json writes */
        get: operations["ReportSchema_scanReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The releases that there are, and which the organization reads
         * @description Needs the permission `systems:read`.
         */
        get: operations["CatalogueMoves_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/move-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a move to another release adds, changes and retires; saves nothing
         * @description Needs the permission `systems:read`.
         */
        get: operations["CatalogueMoves_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/move-preview/systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stage, score and answers of each system would become; saves nothing
         * @description Needs the permission `systems:read`.
         */
        get: operations["CatalogueMoves_previewSystems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Moves between releases, the newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["CatalogueMoves_list"];
        put?: never;
        /**
         * Move every system that is not pinned to another release
         * @description Needs the permission `catalogue:write`.
         */
        post: operations["CatalogueMoves_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/moves/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Every system back to the release where the newest move found it
         * @description Needs the permission `catalogue:write`.
         */
        post: operations["CatalogueMoves_rollBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/moves/{move}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a move is
         * @description Needs the permission `systems:read`.
         */
        get: operations["CatalogueMoves_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/catalogue/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Systems that stay on their release, with the reason
         * @description Needs the permission `systems:read`.
         */
        get: operations["CatalogueMoves_pinned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/catalogue-pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep the system on its release, whatever the organization takes
         * @description Needs the permission `catalogue:write`.
         */
        put: operations["CataloguePin_pin"];
        post?: never;
        /**
         * Let the system follow again: it comes under the organization's release at once
         * @description Needs the permission `catalogue:write`.
         */
        delete: operations["CataloguePin_unpin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the system stands, practice by practice
         * @description Needs the permission `systems:read`.
         */
        get: operations["Assessments_assessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/assessment/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the system stands, without the single practices
         * @description Needs the permission `systems:read`.
         */
        get: operations["Assessments_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/answers/{practice}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A practice with its answer, evidence and history
         * @description Needs the permission `systems:read`.
         */
        get: operations["Answers_get"];
        /**
         * Answer a practice
         * @description Needs the permission `assessments:write`.
         */
        put: operations["Answers_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/answers/{practice}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve another person's answer
         * @description Needs the permission `assessments:approve`.
         */
        post: operations["Answers_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/suggestions/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer practices as the newest scan suggests, all or none
         * @description Needs the permission `assessments:write`.
         */
        post: operations["Answers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/answers/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put answers back to what they were before, all or none
         * @description Needs the permission `assessments:write`.
         */
        post: operations["Answers_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer many practices in one step, all or none
         * @description Needs the permission `assessments:write`.
         */
        post: operations["AnswersOfMany_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/answer-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every change of a system's answers, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["AnswersOfMany_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/answers/{practice}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something else than another person's answer; the lowest counts until it is settled
         * @description Needs the permission `assessments:write`.
         */
        post: operations["AnswersOfMany_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/answers/{practice}/opinions/mine": {
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
         * Take back what one said beside an answer
         * @description Needs the permission `assessments:write`.
         */
        delete: operations["AnswersOfMany_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/inheritance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Practices that the system has from platforms, and who has some from it
         * @description Needs the permission `systems:read`.
         */
        get: operations["Inheritance_get"];
        put?: never;
        /**
         * Let a platform's answers to some practices count here
         * @description Needs the permission `assessments:write`.
         */
        post: operations["Inheritance_inherit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/inheritance/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a platform's answers to some practices count here no more
         * @description Needs the permission `assessments:write`.
         */
        post: operations["Inheritance_disinherit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/answers/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start from another system's answers, for what is not answered here
         * @description Needs the permission `assessments:write`.
         */
        post: operations["Inheritance_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/shortcuts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was knowingly left out, with the incidents that each has caused
         * @description Needs the permission `systems:read`.
         */
        get: operations["Shortcuts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/debt-comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many comments of the newest scan are not in the register yet
         * @description Needs the permission `systems:read`.
         */
        get: operations["SystemShortcuts_offered"];
        put?: never;
        /**
         * Take the debt comments of the newest scan into the register, all in one step
         * @description Needs the permission `assessments:write`.
         */
        post: operations["SystemShortcuts_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Snapshots, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Snapshots_list"];
        put?: never;
        /**
         * Keep the assessment as it is now
         * @description Needs the permission `snapshots:write`.
         */
        post: operations["Snapshots_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/snapshots/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed between two snapshots or any two moments, or since one
         * @description Needs the permission `systems:read`.
         */
        get: operations["Snapshots_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/snapshots/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The score over time, from snapshot to snapshot
         * @description Needs the permission `systems:read`.
         */
        get: operations["Snapshots_trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/snapshots/{snapshot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A snapshot
         * @description Needs the permission `systems:read`.
         */
        get: operations["Snapshots_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks in order; closed ones newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Tasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/tasks/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many tasks there are, by state, stage, topic, sprint, owner or system
         * @description Needs the permission `systems:read`.
         */
        get: operations["Tasks_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A task with what it needs, what it unlocks, and its history
         * @description Needs the permission `systems:read`.
         */
        get: operations["Tasks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a task
         * @description Needs the permission `tasks:write`.
         */
        patch: operations["Tasks_update"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/tasks/{task}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move a task to a place, with the reason
         * @description Needs the permission `tasks:write`.
         */
        put: operations["Tasks_pin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/tasks/{task}/unpin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a task back where the rules have it
         * @description Needs the permission `tasks:write`.
         */
        post: operations["Tasks_unpin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/task-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your views of tasks, and those that are shared
         * @description Needs the permission `systems:read`.
         */
        get: operations["TaskViews_list"];
        put?: never;
        /**
         * Keep a view of tasks by a name
         * @description Needs the permission `systems:read`.
         */
        post: operations["TaskViews_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/task-views/{taskView}": {
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
         * Delete a view
         * @description Needs the permission `systems:read`.
         */
        delete: operations["TaskViews_delete"];
        options?: never;
        head?: never;
        /**
         * Rename a view, share it, or change what it shows
         * @description Needs the permission `systems:read`.
         */
        patch: operations["TaskViews_update"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers by which tasks are ordered
         * @description Needs the permission `systems:read`.
         */
        get: operations["Weights_get"];
        /**
         * Change the numbers by which tasks are ordered
         * @description Needs the permission `organization:update`.
         */
        put: operations["Weights_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/weights/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would move with other numbers; saves nothing
         * @description Needs the permission `systems:read`.
         */
        post: operations["Weights_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a task of your own
         * @description Needs the permission `tasks:write`.
         */
        post: operations["SystemTasks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/roadmap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open tasks by stage, the plan of the sprints, and the path to a stage
         * @description Needs the permission `systems:read`.
         */
        get: operations["Roadmap_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When each component breaks, what breaks first first, and what moves it
         * @description Needs the permission `systems:read`.
         */
        get: operations["SystemForecast_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would follow from another capacity, target, date, growth, weights, places or catalogue
         * @description Needs the permission `systems:read`.
         */
        post: operations["WhatIf_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/what-if/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a capacity in the coming sprints, a growth in the components
         * @description Needs the permission `tasks:write`.
         */
        post: operations["WhatIf_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done against the path, and when the rest is done at that pace
         * @description Needs the permission `systems:read`.
         */
        get: operations["Progress_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/portfolio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All systems by how far they are behind their load, with topics, teams and first breaks
         * @description Needs the permission `systems:read`.
         */
        get: operations["Portfolio_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/benchmarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a system meets of each topic, beside the median of at least five others
         * @description Needs the permission `systems:read`.
         */
        get: operations["Benchmarks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/sprints/{sprint}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a sprint: keep what it came to, carry over what is unfinished
         * @description Needs the permission `tasks:write`.
         */
        post: operations["SprintClosing_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/teams/{team}/sprints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A team's sprints with their tasks, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["TeamSprints_list"];
        put?: never;
        /**
         * Create a sprint
         * @description Needs the permission `tasks:write`.
         */
        post: operations["TeamSprints_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/teams/{team}/sprints/{sprint}": {
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
         * Delete an empty sprint
         * @description Needs the permission `tasks:write`.
         */
        delete: operations["TeamSprints_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/teams/{team}/planning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A team's open sprints, the tasks that are in none, and what needs what
         * @description Needs the permission `systems:read`.
         */
        get: operations["SprintPlanning_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/sprints/{sprint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sprint with its tasks
         * @description Needs the permission `systems:read`.
         */
        get: operations["Sprints_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/sprints/{sprint}/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the sprint would hold when filled, and what stays out and why; saved when asked
         * @description Needs the permission `tasks:write`.
         */
        post: operations["Sprints_fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exports, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Exports_list"];
        put?: never;
        /**
         * Start an export of the roadmap
         * @description Needs the permission `exports:write`.
         */
        post: operations["Exports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/exports/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an export is
         * @description Needs the permission `systems:read`.
         */
        get: operations["Exports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/exports/{run}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of a finished export
         * @description Needs the permission `systems:read`.
         */
        get: operations["Exports_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: what changes, as a LiveEvent in each message
         * @description Needs the permission `systems:read`.
         */
        get: operations["Live_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/assessment/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that one is in the assessment, and at which practice; others’ pages are told
         * @description Needs the permission `systems:read`.
         */
        post: operations["Presence_say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/jobs/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jobs that failed for good, newest first
         * @description Needs the permission `jobs:manage`.
         */
        get: operations["FailedJobs_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/jobs/{job}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a failed job again
         * @description Needs the permission `jobs:manage`.
         */
        post: operations["FailedJobs_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where all systems stand, what breaks next, what was done and what comes, in plain words
         * @description Needs the permission `systems:read`.
         */
        get: operations["Reports_ofOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same of one system
         * @description Needs the permission `systems:read`.
         */
        get: operations["Reports_ofSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/report-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report files of a system, or of the organization, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["ReportFiles_list"];
        put?: never;
        /**
         * Start writing a report as a file
         * @description Needs the permission `exports:write`.
         */
        post: operations["ReportFiles_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/report-runs/{reportRun}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a report file is
         * @description Needs the permission `systems:read`.
         */
        get: operations["ReportFiles_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/report-runs/{reportRun}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The finished file
         * @description Needs the permission `systems:read`.
         */
        get: operations["ReportFiles_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/report-shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shared reports, newest first, with how often they were seen
         * @description Needs the permission `reports:manage`.
         */
        get: operations["ReportSharing_list"];
        put?: never;
        /**
         * Share a report, as it is now, by a link
         * @description Needs the permission `reports:manage`. Not for tokens of the organization.
         */
        post: operations["ReportSharing_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/report-shares/{reportShare}": {
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
         * Revoke a link: it shows nothing any more
         * @description Needs the permission `reports:manage`.
         */
        delete: operations["ReportSharing_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The report that a link leads to; counted as a view */
        post: operations["SharedReport_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/report-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports that are mailed each month
         * @description Needs the permission `reports:manage`.
         */
        get: operations["ReportSchedules_list"];
        put?: never;
        /**
         * Have a report mailed to members each month
         * @description Needs the permission `reports:manage`.
         */
        post: operations["ReportSchedules_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/report-schedules/{reportSchedule}": {
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
         * Mail a report no more
         * @description Needs the permission `reports:manage`.
         */
        delete: operations["ReportSchedules_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/badge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the system’s badge is public, and where it is
         * @description Needs the permission `systems:read`.
         */
        get: operations["Badges_get"];
        /**
         * Show the system’s badge to everybody who has its address, or to nobody
         * @description Needs the permission `reports:manage`. Not for API tokens.
         */
        put: operations["Badges_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/badges/{badgeAddress}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a system stands, as a picture */
        get: operations["BadgePicture_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Campaigns with how far they are, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Campaigns_list"];
        put?: never;
        /**
         * Start a campaign
         * @description Needs the permission `campaigns:write`.
         */
        post: operations["Campaigns_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/campaigns/{campaign}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A campaign with each practice on each of its systems, the furthest behind first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Campaigns_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a campaign, end it, or take it up again
         * @description Needs the permission `campaigns:write`.
         */
        patch: operations["Campaigns_change"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/campaigns/{campaign}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a task of each practice that is not at the goal and has none
         * @description Needs the permission `tasks:write`.
         */
        post: operations["Campaigns_makeTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/campaigns/{campaign}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A campaign as CSV, a line a practice and system
         * @description Needs the permission `systems:read`.
         */
        get: operations["Campaigns_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a system, or to all that the reader sees, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Activity_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your feeds, newest first
         * @description Needs the permission `systems:read`. Not for tokens of the organization.
         */
        get: operations["FeedLinks_list"];
        put?: never;
        /**
         * Make an address by which your own programs read what happened, or what is to come
         * @description Needs the permission `systems:read`. Not for tokens of the organization.
         */
        post: operations["FeedLinks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/feeds/{feedLink}": {
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
         * Revoke a feed of yours
         * @description Needs the permission `systems:read`. Not for tokens of the organization.
         */
        delete: operations["FeedLinks_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{feedToken}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, as Atom */
        get: operations["Feed_activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{feedToken}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sprints, evidence and accepted risks that run out, as iCalendar */
        get: operations["Feed_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Threads about a system and what belongs to it, the newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Comments_list"];
        put?: never;
        /**
         * Open a thread
         * @description Needs the permission `comments:write`.
         */
        post: operations["Comments_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A thread with all of its replies, by any comment of it
         * @description Needs the permission `systems:read`.
         */
        get: operations["Comments_read"];
        put?: never;
        post?: never;
        /**
         * Delete a comment: its author’s, or an admin’s to do
         * @description Needs the permission `comments:write`.
         */
        delete: operations["Comments_delete"];
        options?: never;
        head?: never;
        /**
         * Change a comment of one’s own
         * @description Needs the permission `comments:write`.
         */
        patch: operations["Comments_change"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/comments/{comment}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply in a thread
         * @description Needs the permission `comments:write`.
         */
        post: operations["Comments_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/comments/{comment}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Resolve a thread, or open it again
         * @description Needs the permission `comments:write`.
         */
        put: operations["Comments_resolve"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/comments/{comment}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a comment said before it was changed, the newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Comments_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trackers that the system’s tasks are kept in step with
         * @description Needs the permission `systems:read`.
         */
        get: operations["Connections_list"];
        put?: never;
        /**
         * Connect a project of a tracker
         * @description Needs the permission `trackers:manage`.
         */
        post: operations["Connections_connect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}": {
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
         * Forget a connection; its issues stay
         * @description Needs the permission `trackers:manage`.
         */
        delete: operations["Connections_disconnect"];
        options?: never;
        head?: never;
        /**
         * Change a connection’s mapping or its credential
         * @description Needs the permission `trackers:manage`.
         */
        patch: operations["Connections_change"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the connected project offers for options and people
         * @description Needs the permission `trackers:manage`.
         */
        get: operations["Offers_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/syncs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Syncs of a connection, newest first
         * @description Needs the permission `systems:read`.
         */
        get: operations["Syncs_list"];
        put?: never;
        /**
         * Start a dry run: reads the tracker, writes nothing there
         * @description Needs the permission `exports:write`.
         */
        post: operations["Syncs_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/syncs/{sync}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a sync is
         * @description Needs the permission `systems:read`.
         */
        get: operations["Syncs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/syncs/{sync}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a sync does, field by field
         * @description Needs the permission `systems:read`.
         */
        get: operations["Syncs_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/syncs/{sync}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do what a dry run showed, or go on where it stopped
         * @description Needs the permission `exports:write`.
         */
        post: operations["Syncs_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Issues of a connection with their tasks
         * @description Needs the permission `systems:read`.
         */
        get: operations["Links_list"];
        put?: never;
        /**
         * Link an issue that is there already to a task
         * @description Needs the permission `tasks:write`.
         */
        post: operations["Links_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/links/{task}": {
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
         * Forget which issue is a task’s; the issue stays
         * @description Needs the permission `tasks:write`.
         */
        delete: operations["Links_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fields that both sides changed
         * @description Needs the permission `systems:read`.
         */
        get: operations["Conflicts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/conflicts/{conflict}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which side of a conflict holds
         * @description Needs the permission `tasks:write`.
         */
        post: operations["Conflicts_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you are told, the newest first
         * @description Needs the permission `systems:read`. Not for tokens of the organization.
         */
        get: operations["Inbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notifications/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much you have not read, at most 1,000
         * @description Needs the permission `systems:read`. Not for tokens of the organization.
         */
        get: operations["Inbox_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark as read what was there at a moment
         * @description Needs the permission `systems:read`. Not for tokens of the organization.
         */
        post: operations["Inbox_markAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notifications/{notification}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark one as read, or as not read
         * @description Needs the permission `systems:read`. Not for tokens of the organization.
         */
        put: operations["Inbox_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How you are told
         * @description Needs the permission `systems:read`. Not for tokens of the organization.
         */
        get: operations["Inbox_readPreferences"];
        /**
         * Choose how you are told
         * @description Needs the permission `systems:read`. Not for tokens of the organization.
         */
        put: operations["Inbox_changePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsubscribe/{unsubscribe}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page that ends the mails that a link came with */
        get: operations["Unsubscribe_page"];
        put?: never;
        /** End the mails that a link came with */
        post: operations["Unsubscribe_unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notification-channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the organization is told
         * @description Needs the permission `channels:manage`.
         */
        get: operations["Channels_list"];
        put?: never;
        /**
         * Add a channel of Slack or Teams, or a webhook; its secret is told once
         * @description Needs the permission `channels:manage`.
         */
        post: operations["Channels_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notification-channels/{channel}": {
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
         * Delete a channel, with what waits for it
         * @description Needs the permission `channels:manage`.
         */
        delete: operations["Channels_delete"];
        options?: never;
        head?: never;
        /**
         * Change a channel
         * @description Needs the permission `channels:manage`.
         */
        patch: operations["Channels_change"];
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notification-channels/{channel}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make another secret; the one before it signs too for a day
         * @description Needs the permission `channels:manage`.
         */
        post: operations["Channels_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notification-channels/{channel}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test message
         * @description Needs the permission `channels:manage`.
         */
        post: operations["Channels_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notification-channels/{channel}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent, with each attempt, the newest first
         * @description Needs the permission `channels:manage`.
         */
        get: operations["Channels_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/notification-channels/{channel}/deliveries/{message}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description Needs the permission `channels:manage`.
         */
        post: operations["Channels_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where trackers tell what changed
         * @description Needs the permission `trackers:manage`.
         */
        get: operations["Webhooks_list"];
        put?: never;
        /**
         * An address and a secret for a connection’s tracker; the secret is shown this once
         * @description Needs the permission `trackers:manage`.
         */
        post: operations["Webhooks_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/webhooks/{webhook}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another secret; that of before counts for a day
         * @description Needs the permission `trackers:manage`.
         */
        post: operations["Webhooks_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/webhooks/{webhook}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The secret that the provider made; that of before counts for a day
         * @description Needs the permission `trackers:manage`.
         */
        put: operations["Webhooks_giveSecret"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/webhooks/{webhook}": {
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
         * Listen no more; its deliveries go with it
         * @description Needs the permission `trackers:manage`.
         */
        delete: operations["Webhooks_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was told and what came of it, newest first
         * @description Needs the permission `trackers:manage`.
         */
        get: operations["Webhooks_listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/webhooks/{webhook}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a delivery again
         * @description Needs the permission `trackers:manage`.
         */
        post: operations["Webhooks_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a tracker tells: proven by its signature, answered at once, looked at by a job */
        post: operations["Intake_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/github/app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization’s GitHub App, and where it is let in
         * @description Needs the permission `trackers:manage`.
         */
        get: operations["App_get"];
        put?: never;
        /**
         * Back from GitHub: take the app over by GitHub’s code
         * @description Needs the permission `trackers:manage`. Not for API tokens.
         */
        post: operations["App_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/github/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to make a GitHub App; a page of Pitwall leads on to GitHub
         * @description Needs the permission `trackers:manage`. Not for API tokens.
         */
        post: operations["App_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/github/registrations/{registration}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The page that sends the app’s manifest to GitHub
         * @description Needs the permission `trackers:manage`. Not for API tokens.
         */
        get: operations["App_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/github/app/{app}": {
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
         * Forget the app’s key and tokens; the app itself is deleted at GitHub
         * @description Needs the permission `trackers:manage`. Not for API tokens.
         */
        delete: operations["App_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/github/app/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask GitHub where the app is let in
         * @description Needs the permission `trackers:manage`.
         */
        post: operations["App_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/github/installations/{installation}/repositories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Repositories that the app may see in one account
         * @description Needs the permission `trackers:manage`.
         */
        get: operations["App_repositories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/scan-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scans on the server, newest first, with why one failed
         * @description Needs the permission `systems:read`.
         */
        get: operations["ScanRuns_list"];
        put?: never;
        /**
         * Scan the system’s repositories on the server, now
         * @description Needs the permission `scans:write`.
         */
        post: operations["ScanRuns_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/scan-runs/{scanRun}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a scan on the server is
         * @description Needs the permission `systems:read`.
         */
        get: operations["ScanRuns_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/systems/{system}/scanning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the server scans of the system, and when by itself
         * @description Needs the permission `systems:read`.
         */
        get: operations["ScanRuns_settings"];
        /**
         * Say when the server scans the system by itself
         * @description Needs the permission `trackers:manage`.
         */
        put: operations["ScanRuns_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/open-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that people entered, as one document
         * @description Needs the permission `organization:update`.
         */
        get: operations["OpenFile_export"];
        put?: never;
        /**
         * Import such a document into an empty organization: all of it or nothing
         * @description Needs the permission `organization:update`.
         */
        post: operations["OpenFile_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sample-organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An organization of examples of your own, made where you have none */
        post: operations["OwnSample_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an organization of examples is filled
         * @description Needs the permission `organization:read`.
         */
        get: operations["Samples_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{organization}/sample/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empty an organization of examples and fill it anew
         * @description Needs the permission `organization:delete`.
         */
        post: operations["Samples_reset"];
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
            code: "request.malformed" | "request.invalid" | "request.too_large" | "request.unsupported_media_type" | "request.time_limit" | "authentication.required" | "authentication.failed" | "authentication.second_factor" | "authentication.stale" | "authentication.provider_required" | "authentication.provider_session" | "authentication.factor_required" | "permission.denied" | "origin.refused" | "resource.not_found" | "route.not_found" | "resource.conflict" | "resource.taken" | "resource.changed" | "idempotency.key_reused" | "idempotency.in_progress" | "report.unsupported_version" | "plan.cycle" | "invitation.unusable" | "link.unusable" | "organization.last_owner" | "organization.deleted" | "rate.limited" | "service.unavailable" | "internal.error";
            detail: string;
            requestId: string;
            /** @description One entry for each field at fault; path is dotted, empty for the whole. */
            errors?: {
                path: string;
                message: string;
            }[];
        };
        CaughtMail: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            to: string;
            subject: string;
            paragraphs: string[];
            action: {
                label: string;
                url: string;
            } | null;
            sections: {
                heading: string;
                items: {
                    text: string;
                    detail: string;
                    url: string;
                }[];
            }[];
            links: {
                label: string;
                url: string;
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
            emailConfirmed: boolean;
            name: string;
            organizations: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
                /** @enum {string} */
                role: "owner" | "admin" | "member" | "viewer" | "reviewer";
                permissions: ("organization:read" | "organization:update" | "organization:delete" | "members:read" | "members:manage" | "sign-in:manage" | "teams:manage" | "tokens:manage" | "tokens:organization" | "audit:read" | "systems:read" | "systems:write" | "scans:write" | "assessments:write" | "assessments:approve" | "snapshots:write" | "comments:write" | "comments:moderate" | "tasks:write" | "campaigns:write" | "exports:write" | "reports:manage" | "trackers:manage" | "channels:manage" | "catalogue:write" | "jobs:manage")[];
                purgeAfter?: string | null;
                providerRequired?: boolean;
                sample?: boolean;
                factorRequired?: boolean;
            }[];
            through?: {
                organization: string;
                name: string;
            } | null;
        };
        SignIn: {
            email: string;
            password: string;
        };
        SignInWithLink: {
            token: string;
        };
        WebauthnOptions: {
            options: {
                [key: string]: unknown;
            };
        };
        UsePasskey: {
            response: components["schemas"]["AuthenticationResponse"];
        };
        AuthenticationResponse: {
            id: string;
            rawId: string;
            /** @enum {string} */
            type: "public-key";
            /** @default {} */
            clientExtensionResults: {
                [key: string]: unknown;
            };
            authenticatorAttachment?: ("cross-platform" | "platform") | null;
            response: {
                clientDataJSON: string;
                authenticatorData: string;
                signature: string;
                userHandle?: string | null;
            };
        };
        SecondFactor: {
            ways: ("totp" | "passkey" | "recovery-code")[];
        };
        GivenTotp: {
            code: string;
        };
        GivenRecoveryCode: {
            code: string;
        };
        Account: {
            email: string;
            emailConfirmed: boolean;
            hasPassword: boolean;
            /** Format: date-time */
            authenticatedAt: string;
        };
        RenameAccount: {
            name: string;
        };
        StepUp: {
            password: string;
        };
        ChangeEmail: {
            /** Format: email */
            email: string;
        };
        ChangePassword: {
            current?: string;
            password: string;
        };
        SessionList: {
            items: components["schemas"]["Session"][];
        };
        Session: {
            /** Format: uuid */
            id: string;
            device: {
                browser: string | null;
                system: string | null;
                /** @enum {string} */
                kind: "desktop" | "phone" | "tablet" | "other";
            };
            address: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            current: boolean;
        };
        AccountEvent: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            action: "account.created" | "account.signed-in" | "account.sign-in-failed" | "account.signed-out" | "account.confirmed-again" | "account.renamed" | "account.export-started" | "account.export-downloaded" | "account.deletion-asked" | "account.deletion-taken-back" | "session.revoked" | "email.confirmed" | "email.change-requested" | "email.changed" | "password.changed" | "password.reset-requested" | "password.reset" | "factor.totp-added" | "factor.totp-removed" | "factor.passkey-added" | "factor.passkey-removed" | "factor.recovery-codes-made" | "factor.recovery-code-used" | "identity.linked" | "identity.unlinked";
            detail: {
                [key: string]: unknown;
            } | null;
            device: {
                browser: string | null;
                system: string | null;
                /** @enum {string} */
                kind: "desktop" | "phone" | "tablet" | "other";
            };
            address: string | null;
        };
        Factors: {
            totpSince: string | null;
            passkeys: components["schemas"]["Passkey"][];
            recoveryCodes: number;
        };
        Passkey: {
            /** Format: uuid */
            id: string;
            name: string;
            backedUp: boolean;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
        };
        TotpSetup: {
            secret: string;
            uri: string;
        };
        FactorAdded: {
            recoveryCodes: string[] | null;
        };
        RecoveryCodes: {
            codes: string[];
        };
        AddPasskey: {
            name: string;
            response: components["schemas"]["RegistrationResponse"];
        };
        RegistrationResponse: {
            id: string;
            rawId: string;
            /** @enum {string} */
            type: "public-key";
            /** @default {} */
            clientExtensionResults: {
                [key: string]: unknown;
            };
            authenticatorAttachment?: ("cross-platform" | "platform") | null;
            response: {
                clientDataJSON: string;
                attestationObject: string;
                /** @default [] */
                transports: string[];
            };
        };
        RenamePasskey: {
            name: string;
        };
        WaysIn: {
            mail: boolean;
            mailbox: boolean;
            github: boolean;
        };
        ConfirmEmail: {
            token: string;
        };
        ConfirmedEmail: {
            email: string;
        };
        RequestPasswordReset: {
            /** Format: email */
            email: string;
        };
        ResetPassword: {
            token: string;
            password: string;
        };
        ApiToken: {
            /** Format: uuid */
            id: string;
            name: string;
            hint: string;
            userName: string | null;
            permissions: ("organization:read" | "organization:update" | "organization:delete" | "members:read" | "members:manage" | "sign-in:manage" | "teams:manage" | "tokens:manage" | "tokens:organization" | "audit:read" | "systems:read" | "systems:write" | "scans:write" | "assessments:write" | "assessments:approve" | "snapshots:write" | "comments:write" | "comments:moderate" | "tasks:write" | "campaigns:write" | "exports:write" | "reports:manage" | "trackers:manage" | "channels:manage" | "catalogue:write" | "jobs:manage")[];
            /** @enum {string} */
            kind: "personal" | "organization";
            systemIds: string[] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            lastUsedAt: string | null;
            revokedAt: string | null;
        };
        CreateApiToken: {
            name: string;
            permissions: ("organization:read" | "organization:update" | "organization:delete" | "members:read" | "members:manage" | "sign-in:manage" | "teams:manage" | "tokens:manage" | "tokens:organization" | "audit:read" | "systems:read" | "systems:write" | "scans:write" | "assessments:write" | "assessments:approve" | "snapshots:write" | "comments:write" | "comments:moderate" | "tasks:write" | "campaigns:write" | "exports:write" | "reports:manage" | "trackers:manage" | "channels:manage" | "catalogue:write" | "jobs:manage")[];
            /**
             * @default personal
             * @enum {string}
             */
            kind: "personal" | "organization";
            systemIds?: string[];
            /** @default 90 */
            days: number;
        };
        CreatedApiToken: {
            /** Format: uuid */
            id: string;
            name: string;
            hint: string;
            userName: string | null;
            permissions: ("organization:read" | "organization:update" | "organization:delete" | "members:read" | "members:manage" | "sign-in:manage" | "teams:manage" | "tokens:manage" | "tokens:organization" | "audit:read" | "systems:read" | "systems:write" | "scans:write" | "assessments:write" | "assessments:approve" | "snapshots:write" | "comments:write" | "comments:moderate" | "tasks:write" | "campaigns:write" | "exports:write" | "reports:manage" | "trackers:manage" | "channels:manage" | "catalogue:write" | "jobs:manage")[];
            /** @enum {string} */
            kind: "personal" | "organization";
            systemIds: string[] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            lastUsedAt: string | null;
            revokedAt: string | null;
            token: string;
        };
        AccountExportList: {
            items: components["schemas"]["AccountExport"][];
        };
        AccountExport: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "running" | "finished" | "failed";
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        AccountDeletion: {
            purgeAfter: string | null;
            blockedBy: {
                slug: string;
                name: string;
            }[];
            leaves: {
                slug: string;
                name: string;
            }[];
            tokens: number;
        };
        DeleteAccount: {
            confirm: string;
        };
        LinkedIdentities: {
            items: components["schemas"]["LinkedIdentity"][];
            github: {
                offered: boolean;
            };
            organizations: {
                slug: string;
                name: string;
            }[];
        };
        LinkedIdentity: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "github" | "organization";
            label: string;
            organization: {
                slug: string;
                name: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
        };
        BeginAtProvider: {
            to?: string;
        };
        ProviderAddress: {
            /** Format: uri */
            url: string;
        };
        AtOrganization: {
            organization: string;
            to?: string;
        };
        BeginSingleSignOn: {
            /** Format: email */
            email: string;
            to?: string;
        } | {
            organization: string;
            to?: string;
        };
        SingleSignOnAnswer: {
            /** Format: uuid */
            organization: string;
            answer: {
                [key: string]: string;
            };
        };
        DoneAtProvider: {
            /** @enum {string} */
            did: "signed-in" | "linked" | "confirmed";
            to: string | null;
        };
        ProviderAnswer: {
            answer: {
                [key: string]: string;
            };
        };
        SignInSettings: {
            connection: components["schemas"]["SignInConnection"] | null;
            domains: components["schemas"]["SignInDomain"][];
            callbackUrl: string;
        };
        SignInConnection: {
            /** Format: uuid */
            id: string;
            issuer: string;
            clientId: string;
            enabled: boolean;
            enforced: boolean;
            /** @enum {string} */
            role: "admin" | "member" | "viewer";
            /** Format: date-time */
            checkedAt: string;
            people: number;
        };
        SignInDomain: {
            /** Format: uuid */
            id: string;
            domain: string;
            /** @enum {string} */
            state: "proven" | "trusted" | "waiting";
            record: {
                name: string;
                value: string;
            };
        };
        SaveSignInConnection: {
            /** Format: uri */
            issuer: string;
            clientId: string;
            clientSecret?: string;
            /**
             * @default member
             * @enum {string}
             */
            role: "admin" | "member" | "viewer";
            /** @default true */
            enabled: boolean;
            /** @default false */
            enforced: boolean;
        };
        AddSignInDomain: {
            domain: string;
        };
        FactorDemand: {
            required: boolean;
            without: {
                count: number;
                people: {
                    /** Format: uuid */
                    userId: string;
                    name: string;
                }[];
            };
        };
        SaveFactorDemand: {
            required: boolean;
        };
        CreateOrganization: {
            name: string;
            slug?: string;
            /** @default UTC */
            timeZone: string;
            currency?: string;
        };
        Organization: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            timeZone: string;
            currency: string | null;
            auditDays: number;
            scanDays: number;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        UpdateOrganization: {
            version: number;
            name?: string;
            timeZone?: string;
            currency?: string | null;
            auditDays?: number;
            scanDays?: number;
        };
        DeleteOrganization: {
            confirm: string;
        };
        DeletedOrganization: {
            /** Format: date-time */
            purgeAfter: string;
        };
        TransferOwnership: {
            /** Format: uuid */
            userId: string;
        };
        Member: {
            /** Format: uuid */
            userId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer" | "reviewer";
            /** Format: date-time */
            joinedAt: string;
            access: {
                systemIds: string[];
                /** Format: date-time */
                until: string;
            } | null;
        };
        ChangeMember: {
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer" | "reviewer";
            systemIds?: string[];
            /** Format: date-time */
            accessUntil?: string;
        };
        Invitation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer" | "reviewer";
            email: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            sentAt: string | null;
            /** @enum {string} */
            state: "open" | "accepted" | "declined" | "revoked" | "expired";
        };
        CreateInvitation: {
            /**
             * @default member
             * @enum {string}
             */
            role: "owner" | "admin" | "member" | "viewer" | "reviewer";
            systemIds?: string[];
            /** Format: date-time */
            accessUntil?: string;
            /** Format: email */
            email?: string;
            /** @default false */
            send: boolean;
            /** @default 7 */
            days: number;
        };
        CreatedInvitation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer" | "reviewer";
            email: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            sentAt: string | null;
            /** @enum {string} */
            state: "open" | "accepted" | "declined" | "revoked" | "expired";
            link: string;
        };
        InvitationToken: {
            token: string;
        };
        InvitationPreview: {
            organizationName: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer" | "reviewer";
            /** Format: date-time */
            expiresAt: string;
        };
        JoinedOrganization: {
            organization: string;
        };
        OwnInvitationList: {
            items: components["schemas"]["OwnInvitation"][];
        };
        OwnInvitation: {
            /** Format: uuid */
            id: string;
            organizationName: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer" | "reviewer";
            /** Format: date-time */
            expiresAt: string;
        };
        Team: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            systems: number;
            openSprints: number;
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
            depends_on: string[];
            stacks: ("node" | "python" | "ruby" | "java" | "go" | "php" | "dotnet" | "other")[];
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
            appliesWhenSays: string | null;
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
        CatalogueSearchResult: {
            hits: components["schemas"]["CatalogueSearchHit"][];
        };
        CatalogueSearchHit: {
            /** @enum {string} */
            kind: "practice" | "symptom" | "stage";
            id: string;
            title: string;
            says: string;
            /** @enum {string} */
            because: "id" | "error" | "words";
            error: {
                from: string;
                text: string;
            } | null;
        };
        CatalogueSearchIndex: {
            version: string;
            entries: components["schemas"]["CatalogueSearchEntry"][];
        };
        CatalogueSearchEntry: {
            /** @enum {string} */
            kind: "practice" | "symptom" | "stage";
            id: string;
            title: string;
            says: string;
            words: string;
            errors: {
                from: string;
                text: string;
            }[];
        };
        Catalogue: {
            /** @enum {string} */
            format: "pitwall.catalogue/1";
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
            practices: components["schemas"]["Practice"][];
            symptoms: components["schemas"]["Symptom"][];
            /** @default [] */
            article: {
                id: string;
                /** @enum {string} */
                kind: "shortcut" | "symptom" | "assumption" | "anti-pattern" | "trap" | "practice" | "principle" | "journey" | "audience";
                says: string;
            }[];
            /** @default [] */
            retired: {
                id: string;
                since: string;
                because: string;
                /** @enum {string} */
                as: "dropped" | "renamed" | "split" | "merged";
                /** @default [] */
                replaced_by: (string)[];
            }[];
        };
        Practice: {
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
        };
        Symptom: {
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
        };
        JsonSchema: {
            [key: string]: unknown;
        };
        OverlayState: {
            number: number;
            text: string;
            version: string;
            effect: components["schemas"]["OverlayEffect"];
            unfit: {
                version: string;
                problems: components["schemas"]["CatalogueFileProblem"][];
            }[];
        };
        OverlayEffect: {
            added: string[];
            changed: string[];
            hidden: string[];
        };
        CatalogueFileProblem: {
            file: string;
            line: number;
            rule: string;
            message: string;
        };
        OverlayVerdict: {
            problems: components["schemas"]["CatalogueFileProblem"][];
            effect: components["schemas"]["OverlayEffect"] | null;
        };
        CatalogueImportResult: {
            report: components["schemas"]["CatalogueImportReport"] | null;
            text: string;
            problems: components["schemas"]["CatalogueFileProblem"][];
            effect: components["schemas"]["OverlayEffect"] | null;
        };
        CatalogueImportReport: {
            /** @enum {string} */
            format: "aws-custom-lens" | "owasp-dsomm";
            name: string;
            mapped: {
                from: string;
                id: string;
                title: string;
            }[];
            approximated: string[];
            skipped: {
                from: string;
                because: string;
            }[];
        };
        OverlayRevision: {
            /** Format: uuid */
            id: string;
            number: number;
            name: string;
            note: string;
            effect: components["schemas"]["OverlayEffect"];
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
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
            version: number;
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
            version: number;
            title?: string;
            description?: string;
            endedAt?: string | null;
            practices?: string[];
        };
        SystemComponents: {
            items: components["schemas"]["SystemComponent"][];
        };
        SystemComponent: {
            /** Format: uuid */
            id: string;
            component: string;
            unit: string;
            limit: number;
            /** @enum {string} */
            limitIs: "measured" | "configured" | "guessed";
            limitAtLeast: boolean;
            loadTestId: string | null;
            /** @enum {string} */
            breaksAt: "hard" | "soft" | "queue";
            growth: components["schemas"]["Growth"];
            monthlyCost: number | null;
            peak: {
                value: number;
                /** Format: date-time */
                at: string;
                source: string;
            } | null;
            version: number;
        };
        Growth: {
            /** @enum {string} */
            kind: "compound";
            low: number;
            likely: number;
            high: number;
        } | {
            /** @enum {string} */
            kind: "linear";
            low: number;
            likely: number;
            high: number;
        };
        CreateComponent: {
            component: string;
            unit: string;
            limit: number;
            /** @enum {string} */
            limitIs: "measured" | "configured" | "guessed";
            /** @enum {string} */
            breaksAt: "hard" | "soft" | "queue";
            growth: components["schemas"]["Growth"];
            /** @default null */
            monthlyCost: number | null;
            /** @default null */
            peak: number | null;
        };
        UpdateComponent: {
            unit?: string;
            limit?: number;
            /** @enum {string} */
            limitIs?: "measured" | "configured" | "guessed";
            /** @enum {string} */
            breaksAt?: "hard" | "soft" | "queue";
            growth?: components["schemas"]["Growth"];
            monthlyCost?: number | null;
            version: number;
        };
        ComponentReading: {
            /** Format: uuid */
            id: string;
            value: number;
            /** Format: date-time */
            at: string;
            source: string;
        };
        RecordReading: {
            value: number;
            /** Format: date-time */
            at?: string;
            /** @default stated */
            source: string;
        };
        LoadTest: {
            /** Format: uuid */
            id: string;
            name: string;
            component: string;
            formats: ("k6_summary" | "k6_raw" | "autocannon")[];
            fit: components["schemas"]["ScalabilityFit"];
            curve: {
                concurrency: number;
                throughput: number;
            }[];
            warnings: string[];
            /** Format: date-time */
            createdAt: string;
        };
        ScalabilityFit: {
            alpha: number;
            beta: number;
            gamma: number;
            error: {
                absolute: number;
                relative: number;
            };
            levels: {
                concurrency: number;
                throughput: number;
                fitted: number;
            }[];
            best: {
                concurrency: number;
                throughput: number;
            };
            peak: {
                concurrency: number;
                throughput: number;
            } | null;
            limit: {
                throughput: number;
                atLeast: boolean;
            };
        };
        ImportLoadTest: {
            name: string;
            /** @default api.throughput */
            component: string;
            files: {
                name: string;
                content: string;
            }[];
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
            suppressed?: {
                probe: string;
                /** @enum {string} */
                reason: "false_positive" | "elsewhere" | "accepted_risk" | "not_applicable";
                because: string;
                path: string | null;
                line: number | null;
                until?: string | null;
                statedIn?: string;
                statedBy?: {
                    name: string;
                    /** Format: date */
                    on: string;
                } | null;
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
            /** @enum {string} */
            kind: "code" | "database" | "import";
            subject: string | null;
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
            suppressed: number;
            files: number;
        };
        ScanWithFindings: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            reportId: string;
            /** @enum {string} */
            kind: "code" | "database" | "import";
            subject: string | null;
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
            suppressed: number;
            files: number;
            findings: components["schemas"]["Finding"][];
            skippedFiles: {
                path: string;
                reason: string;
            }[];
            suppressions: {
                probe: string;
                /** @enum {string} */
                reason: "false_positive" | "elsewhere" | "accepted_risk" | "not_applicable";
                because: string;
                path: string | null;
                line: number | null;
                until?: string | null;
                statedIn?: string;
                statedBy?: {
                    name: string;
                    /** Format: date */
                    on: string;
                } | null;
            }[];
        };
        DatabaseReport: {
            /** @enum {string} */
            format: "pitwall.doctor/1";
            /** Format: uuid */
            id: string;
            tool: {
                name: string;
                version: string;
            };
            /** Format: date-time */
            createdAt: string;
            database: {
                name: string;
                label?: string | null;
                cluster: string | null;
                version: string;
                role: string;
                standby: boolean;
                countedSince: string | null;
            };
            checks: components["schemas"]["DatabaseCheck"][];
            readings: components["schemas"]["DatabaseReading"][];
            measures: {
                databaseBytes: number;
                deadlocks: number | null;
                tables: {
                    name: string;
                    bytes: number;
                    rows: number;
                }[];
            };
            comparedWith: string | null;
            statistics: {
                queries: number;
                milliseconds: number;
            };
        };
        DatabaseCheck: {
            check: string;
            title: string;
            practice: string;
            impact: number;
            /** @enum {string} */
            outcome: "present" | "absent" | "partial" | "not_applicable" | "not_visible" | "error";
            /** @enum {string} */
            confidence: "low" | "medium" | "high";
            suggests: ("absent" | "started" | "partial" | "in_place" | "proven") | null;
            message: string;
            why: string;
            threshold: string;
            verify: string;
            grant: string | null;
            items: {
                object: string;
                detail: string;
                mend: string | null;
            }[];
            total: number;
        };
        DatabaseReading: {
            component: string;
            unit: string;
            value: number;
            limit: number | null;
            growth: number | null;
        };
        ShownDatabaseReport: {
            report: components["schemas"]["DatabaseReport"];
            figures: {
                component: string;
                unit: string;
                value: number;
                limit: number | null;
                growth: number | null;
                title: string;
                /** @enum {string} */
                state: "followed" | "offered" | "needs_limit" | "other_unit";
            }[];
        };
        FollowFigures: {
            components: {
                component: string;
                limit?: number;
            }[];
        };
        DatabaseFigures: {
            figures: {
                component: string;
                unit: string;
                value: number;
                limit: number | null;
                growth: number | null;
                title: string;
                /** @enum {string} */
                state: "followed" | "offered" | "needs_limit" | "other_unit";
            }[];
        };
        ImportEvidence: {
            /** @enum {string} */
            format?: "scorecard" | "sarif";
            name: string;
            content: string;
            mapping?: string;
        };
        ReceivedImport: {
            scan: components["schemas"]["Scan"];
            alreadyReceived: boolean;
            suggestions: number;
            unmapped: {
                rule: string;
                count: number;
            }[];
            warnings: string[];
        };
        StandingSuppressions: {
            items: components["schemas"]["StandingSuppression"][];
            total: number;
        };
        StandingSuppression: {
            probe: string;
            /** @enum {string} */
            reason: "false_positive" | "elsewhere" | "accepted_risk" | "not_applicable";
            because: string;
            path: string | null;
            line: number | null;
            until?: string | null;
            statedIn?: string;
            statedBy?: {
                name: string;
                /** Format: date */
                on: string;
            } | null;
            /** Format: uuid */
            scan: string;
            subject: string | null;
            practice: string | null;
        };
        CatalogueVersions: {
            chosen: string;
            newest: string;
            versions: {
                version: string;
                releasedAt: string | null;
                systems: number;
            }[];
            lastMove: components["schemas"]["CatalogueMove"] | null;
            canRollBack: boolean;
            pinned: number;
        };
        CatalogueMove: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @enum {string} */
            kind: "take" | "roll_back";
            from: string;
            to: string;
            note: string;
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "failed";
            done: number;
            total: number;
            error: string | null;
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
        };
        CatalogueMovePreview: {
            difference: components["schemas"]["CatalogueDifference"];
            systems: number;
            pinned: number;
            overlayProblems: components["schemas"]["CatalogueFileProblem"][];
        };
        CatalogueDifference: {
            from: string;
            to: string;
            added: {
                /** @enum {string} */
                stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                /** @enum {string} */
                gate: "required" | "recommended";
                id: string;
                title: string;
            }[];
            changed: {
                id: string;
                title: string;
                fields: string[];
                before: {
                    /** @enum {string} */
                    stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                    /** @enum {string} */
                    gate: "required" | "recommended";
                };
                after: {
                    /** @enum {string} */
                    stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                    /** @enum {string} */
                    gate: "required" | "recommended";
                };
            }[];
            retired: {
                id: string;
                title: string;
                /** @enum {string} */
                as: "dropped" | "renamed" | "split" | "merged";
                because: string;
                to: string[];
            }[];
            symptoms: {
                added: string[];
                changed: string[];
                retired: string[];
            };
        };
        MovedSystem: {
            system: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
            };
            from: string;
            to: string;
            pinned: string | null;
            before: {
                ready: components["schemas"]["ReadyRange"];
                gap: {
                    low: number;
                    high: number;
                } | null;
                score: {
                    low: number | null;
                    high: number | null;
                    coverage: number | null;
                };
                due: number;
                tasks: number;
                taskDays: number;
            };
            after: {
                ready: components["schemas"]["ReadyRange"];
                gap: {
                    low: number;
                    high: number;
                } | null;
                score: {
                    low: number | null;
                    high: number | null;
                    coverage: number | null;
                };
                due: number;
                tasks: number;
                taskDays: number;
            };
            split: {
                total: {
                    low: number;
                    high: number;
                } | null;
                parts: {
                    answers: {
                        low: number;
                        high: number;
                    };
                    newlyDue: {
                        low: number;
                        high: number;
                    };
                    facts: {
                        low: number;
                        high: number;
                    };
                    catalogue: {
                        low: number;
                        high: number;
                    };
                } | null;
            };
            answers: {
                kept: number;
                carried: {
                    practice: string;
                    from: string[];
                    /** @enum {string} */
                    as: "dropped" | "renamed" | "split" | "merged";
                    /** @enum {string} */
                    state: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
                }[];
                setAside: string[];
                toAnswer: string[];
            };
        };
        ReadyRange: {
            /** @enum {string} */
            low: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            /** @enum {string} */
            high: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
        };
        StartCatalogueMove: {
            to: string;
            /** @default  */
            note: string;
        };
        RollBackCatalogueMove: {
            /** @default  */
            note: string;
        };
        CataloguePin: {
            system: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
            };
            version: string;
            reason: string;
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        PinCatalogue: {
            reason: string;
        };
        SystemListItem: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            team: {
                slug: string;
                name: string;
            };
            stacks: ("node" | "python" | "ruby" | "java" | "go" | "php" | "dotnet" | "other")[];
            ready: components["schemas"]["ReadyReading"];
            pressure: components["schemas"]["PressureReading"];
            declared: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            gap: components["schemas"]["ReadinessGap"] | null;
            score: components["schemas"]["Score"];
            tasks: number;
        };
        ReadyReading: {
            /** @enum {string} */
            low: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            /** @enum {string} */
            high: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            exceptions: {
                low: string[];
                high: string[];
            };
            unanswered: number;
            says: string;
        };
        PressureReading: {
            stage: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            provisional: boolean;
            /** @enum {string} */
            because: "not_known" | "below_all" | "agreement" | "carried_alone" | "only_one_given" | "symptoms" | "incidents";
            criteria: components["schemas"]["CriterionReading"][];
            missing: string[];
            says: string;
        };
        CriterionReading: {
            figure: string;
            title: string;
            unit: string;
            value: number;
            /** @enum {string} */
            reaches: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            made: boolean;
        };
        ReadinessGap: {
            low: number;
            high: number;
            says: string;
        };
        Score: {
            low: number | null;
            high: number | null;
            coverage: number | null;
            verifiedShare: number | null;
            sums: {
                impact: number;
                low: number;
                high: number;
            };
            counts: {
                due: number;
                met: number;
                verified: number;
                open: number;
                accepted: number;
                unanswered: number;
            };
        };
        Assessment: {
            summary: components["schemas"]["AssessmentSummary"];
            sentence: string;
            items: components["schemas"]["AssessmentItem"][];
            askNext: components["schemas"]["OpenQuestion"][];
            acceptable: number;
        };
        AssessmentSummary: {
            /** Format: date-time */
            at: string;
            ready: components["schemas"]["ReadyReading"];
            stages: components["schemas"]["StageClearing"][];
            pressure: components["schemas"]["PressureReading"];
            declared: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            dueStage: {
                /** @enum {string} */
                stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                /** @enum {string} */
                because: "pressure" | "declared" | "start";
            };
            gap: components["schemas"]["ReadinessGap"] | null;
            builtAhead: components["schemas"]["BuiltAhead"] | null;
            score: components["schemas"]["Score"];
            topics: components["schemas"]["TopicScore"][];
            stageScores: components["schemas"]["StageScore"][];
            counts: {
                due: number;
                next: number;
                notYet: number;
                notApplicable: number;
                tasks: number;
                questions: number;
            };
            taskDays: number;
        };
        StageClearing: {
            /** @enum {string} */
            stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            total: number;
            required: number;
            judged: boolean;
            met: number;
            open: string[];
            accepted: string[];
            unanswered: string[];
            allowed: number;
            cleared: {
                low: boolean;
                high: boolean;
            };
            exceptions: string[];
            heldBy: string[];
            mustMend: number;
            withoutHold: components["schemas"]["ReadyRange"] | null;
            says: string;
        };
        BuiltAhead: {
            practices: string[];
            days: number;
            says: string;
        };
        TopicScore: {
            low: number | null;
            high: number | null;
            coverage: number | null;
            verifiedShare: number | null;
            sums: {
                impact: number;
                low: number;
                high: number;
            };
            counts: {
                due: number;
                met: number;
                verified: number;
                open: number;
                accepted: number;
                unanswered: number;
            };
            /** @enum {string} */
            topic: "caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security";
        };
        StageScore: {
            low: number | null;
            high: number | null;
            coverage: number | null;
            verifiedShare: number | null;
            sums: {
                impact: number;
                low: number;
                high: number;
            };
            counts: {
                due: number;
                met: number;
                verified: number;
                open: number;
                accepted: number;
                unanswered: number;
            };
            /** @enum {string} */
            stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
        };
        AssessmentItem: {
            practice: string;
            title: string;
            standing: components["schemas"]["PracticeStanding"];
            answer: components["schemas"]["Answer"] | null;
            suggestion: components["schemas"]["Suggestion"] | null;
            contradiction: boolean;
            opinions: components["schemas"]["AnswerOpinion"][];
            inherited: components["schemas"]["InheritedAnswer"] | null;
        };
        PracticeStanding: {
            practice: string;
            /** @enum {string} */
            topic: "caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security";
            /** @enum {string} */
            stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            /** @enum {string} */
            gate: "required" | "recommended";
            impact: number;
            /** @enum {string} */
            dueness: "due" | "next" | "not_yet";
            reasons: components["schemas"]["DueReason"][];
            trigger: {
                says: string;
                holds: boolean | "unknown";
            } | null;
            applicable: boolean;
            /** @enum {string} */
            applicability: "applies" | "condition_unknown" | "condition_false" | "agreed";
            /** @enum {string} */
            claimed: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
            reads: ("absent" | "started" | "partial" | "in_place" | "proven") | null;
            /** @enum {string} */
            standing: "met" | "open" | "unanswered" | "not_applicable";
            unansweredBecause: ("not_assessed" | "unknown" | "contradicted" | "awaiting_approval" | "risk_without_level") | null;
            value: {
                low: number;
                high: number;
            } | null;
            /** @enum {string} */
            evidence: "fresh" | "stale" | "none";
            freshUntil: string | null;
            risk: {
                /** @enum {string} */
                status: "accepted" | "touched" | "resumed" | "lapsed" | "awaiting_approval";
                expiresAt: string | null;
                touchedBy: string[];
            } | null;
        };
        DueReason: {
            /** @enum {string} */
            reason: "stage";
            /** @enum {string} */
            stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            /** @enum {string} */
            dueStage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
        } | {
            /** @enum {string} */
            reason: "trigger";
            says: string;
        } | {
            /** @enum {string} */
            reason: "incident";
            incident: string;
            /** Format: date-time */
            at: string;
        } | {
            /** @enum {string} */
            reason: "forecast_break";
            component: string;
            /** Format: date-time */
            earliest: string;
        } | {
            /** @enum {string} */
            reason: "symptom";
            symptom: string;
            title: string;
        } | {
            /** @enum {string} */
            reason: "needed_by";
            practice: string;
        };
        Answer: {
            practice: string;
            /** @enum {string} */
            state: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
            version: number;
            note: string;
            level: ("absent" | "started" | "partial" | "in_place" | "proven") | null;
            notApplicableReason: ("out_of_scope" | "architecture" | "handled_elsewhere" | "no_such_component") | null;
            approvedBy: string | null;
            approvedAt: string | null;
            awaitsApproval: boolean;
            riskExpiresAt: string | null;
            /** @enum {string} */
            source: "person" | "probe" | "import" | "catalogue";
            answeredBy: string | null;
            answeredAt: string | null;
            evidenceChanged: {
                commit: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        Suggestion: {
            level: ("absent" | "started" | "partial" | "in_place" | "proven") | null;
            /** @enum {string} */
            confidence: "low" | "medium" | "high";
            findings: components["schemas"]["Finding"][];
            commit: string | null;
            /** Format: date-time */
            scannedAt: string;
        };
        AnswerOpinion: {
            /** Format: uuid */
            id: string;
            by: string | null;
            /** @enum {string} */
            state: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
            note: string;
            /** Format: date-time */
            at: string;
            settledAt: string | null;
            settledBy: string | null;
        };
        InheritedAnswer: {
            platform: {
                slug: string;
                name: string;
            };
            /** @enum {string} */
            state: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
            note: string;
            answeredBy: string | null;
            answeredAt: string | null;
            overridden: boolean;
        };
        OpenQuestion: {
            practice: string;
            /** @enum {string} */
            stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            weight: number;
        };
        AssessmentOverview: {
            summary: components["schemas"]["AssessmentSummary"];
            sentence: string;
            acceptable: number;
            contradictions: number;
            unanswered: number;
        };
        AnswerDetail: {
            practice: string;
            title: string;
            standing: components["schemas"]["PracticeStanding"];
            answer: components["schemas"]["Answer"] | null;
            suggestion: components["schemas"]["Suggestion"] | null;
            contradiction: boolean;
            opinions: components["schemas"]["AnswerOpinion"][];
            inherited: components["schemas"]["InheritedAnswer"] | null;
            evidence: components["schemas"]["Evidence"][];
            history: {
                version: number;
                /** @enum {string} */
                state: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
                note: string;
                answeredBy: string | null;
                /** Format: date-time */
                answeredAt: string;
            }[];
            settledOpinions: components["schemas"]["AnswerOpinion"][];
        };
        Evidence: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "url" | "note" | "finding";
            url: string | null;
            note: string | null;
            finding: {
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
                commit: string | null;
            } | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string | null;
        };
        WriteAnswer: {
            /** @enum {string} */
            state: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
            version: number;
            /** @default  */
            note: string;
            evidenceUrl?: string;
            /** @enum {string} */
            notApplicableReason?: "out_of_scope" | "architecture" | "handled_elsewhere" | "no_such_component";
            /** @enum {string} */
            level?: "absent" | "started" | "partial" | "in_place" | "proven";
            /** Format: date-time */
            riskExpiresAt?: string;
        };
        ApproveAnswer: {
            version: number;
        };
        AcceptSuggestions: {
            practices: {
                practice: string;
                version: number;
            }[];
        };
        AcceptedSuggestions: {
            accepted: {
                practice: string;
                /** @enum {string} */
                state: "absent" | "started" | "partial" | "in_place" | "proven";
                version: number;
            }[];
        };
        UndoAnswers: {
            practices: {
                practice: string;
                version: number;
            }[];
        };
        UndoneAnswers: {
            undone: {
                practice: string;
                /** @enum {string} */
                state: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
                version: number;
            }[];
        };
        WriteAnswers: {
            answers: {
                practice: string;
                answer: components["schemas"]["WriteAnswer"];
            }[];
        };
        WrittenAnswers: {
            written: {
                practice: string;
                /** @enum {string} */
                state: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
                version: number;
            }[];
        };
        AnswerChange: {
            /** Format: uuid */
            id: string;
            practice: string;
            title: string;
            version: number;
            before: ("not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk") | null;
            /** @enum {string} */
            after: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
            level: ("absent" | "started" | "partial" | "in_place" | "proven") | null;
            note: string;
            /** @enum {string} */
            source: "person" | "probe" | "import" | "catalogue";
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        GiveOpinion: {
            state: ("absent" | "started" | "partial" | "in_place" | "proven") | "unknown";
            /** @default  */
            note: string;
            version: number;
        };
        Inheritance: {
            items: {
                practice: string;
                platform: {
                    slug: string;
                    name: string;
                };
                /** Format: date-time */
                since: string;
            }[];
            inheritedBy: {
                slug: string;
                name: string;
                practices: number;
            }[];
        };
        InheritPractices: {
            platform: string;
            practices: string[];
        };
        DisinheritPractices: {
            practices: string[];
        };
        CopyAnswers: {
            from: string;
            practices?: string[];
        };
        Shortcut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "accepted_risk" | "debt_comment";
            system: {
                slug: string;
                name: string;
            };
            practice: string;
            title: string;
            says: string;
            by: string | null;
            /** Format: date-time */
            since: string;
            risk: {
                level: ("absent" | "started" | "partial" | "in_place" | "proven") | null;
                approvedBy: string | null;
                expiresAt: string | null;
                /** @enum {string} */
                status: "accepted" | "touched" | "lapsed" | "awaiting_approval";
            } | null;
            place: {
                path: string;
                line: number;
                commit: string | null;
            } | null;
            incidents: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: date-time */
                startedAt: string;
            }[];
        };
        OfferedComments: {
            offered: number;
            scannedAt: string | null;
            commit: string | null;
        };
        TakenComments: {
            taken: number;
            known: number;
        };
        IncidentPrevention: {
            incident: components["schemas"]["Incident"];
            practices: {
                practice: string;
                title: string;
                /** @enum {string} */
                stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                days: {
                    low: number;
                    high: number;
                };
                daysLeft: {
                    low: number;
                    high: number;
                };
                /** @enum {string} */
                standing: "met" | "open" | "unanswered" | "not_applicable";
                acceptedThen: boolean;
            }[];
            days: {
                low: number;
                high: number;
            };
            daysLeft: {
                low: number;
                high: number;
            };
        };
        TakeSnapshot: {
            name: string;
        };
        Snapshot: {
            /** Format: uuid */
            id: string;
            name: string;
            catalogueVersion: string;
            summary: components["schemas"]["AssessmentSummary"];
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
            automatic: boolean;
        };
        SnapshotComparison: {
            from: {
                name: string;
                /** Format: date-time */
                at: string;
                snapshot: string | null;
                catalogueVersion: string;
            };
            to: {
                name: string;
                /** Format: date-time */
                at: string;
                snapshot: string | null;
                catalogueVersion: string;
            };
            regressed: {
                practice: string;
                title: string;
                /** @enum {string} */
                before: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
                /** @enum {string} */
                after: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
            }[];
            resolved: {
                practice: string;
                title: string;
                /** @enum {string} */
                before: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
                /** @enum {string} */
                after: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
            }[];
            newlyDue: {
                practice: string;
                title: string;
            }[];
            changed: {
                practice: string;
                title: string;
                /** @enum {string} */
                before: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
                /** @enum {string} */
                after: "not_assessed" | "unknown" | "absent" | "started" | "partial" | "in_place" | "proven" | "not_applicable" | "accepted_risk";
            }[];
            score: {
                before: {
                    low: number;
                    high: number;
                } | null;
                after: {
                    low: number;
                    high: number;
                } | null;
            };
            split: {
                total: {
                    low: number;
                    high: number;
                } | null;
                parts: {
                    answers: {
                        low: number;
                        high: number;
                    };
                    newlyDue: {
                        low: number;
                        high: number;
                    };
                    facts: {
                        low: number;
                        high: number;
                    };
                    catalogue: {
                        low: number;
                        high: number;
                    };
                } | null;
            } | null;
        };
        SnapshotTrend: {
            points: {
                snapshot: string | null;
                name: string;
                /** Format: date-time */
                at: string;
                automatic: boolean;
                catalogueVersion: string;
                score: {
                    low: number | null;
                    high: number | null;
                    coverage: number | null;
                    verifiedShare: number | null;
                };
                ready: {
                    /** @enum {string} */
                    low: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                    /** @enum {string} */
                    high: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                };
            }[];
            leftOut: number;
        };
        ListedTask: {
            /** Format: uuid */
            id: string;
            system: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
            };
            /** @enum {string} */
            kind: "mend" | "find_out" | "custom";
            practice: string | null;
            stage: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            title: string;
            /** @enum {string} */
            state: "todo" | "doing" | "done_unverified" | "done" | "dropped";
            days: number;
            priority: number;
            rank: number | null;
            computedRank: number | null;
            pin: {
                rank: number;
                reason: string;
                by: string | null;
                /** Format: date-time */
                at: string;
            } | null;
            reasons: {
                sentence: string;
                terms: components["schemas"]["PriorityTerms"] | null;
            };
            owner: {
                /** Format: uuid */
                userId: string;
                name: string;
            } | null;
            dueOn: string | null;
            sprint: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            topic: ("caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security") | null;
            blockedBy: number;
            issues: {
                /** @enum {string} */
                provider: "github" | "jira" | "linear" | "gitlab";
                key: string;
                url: string;
                state: ("open" | "closed") | null;
                /** Format: date-time */
                syncedAt: string;
            }[];
        };
        PriorityTerms: {
            impact: number;
            gate: {
                /** @enum {string} */
                gate: "required" | "recommended";
                factor: number;
            };
            urgency: {
                stagesPast: number;
                /** @enum {string} */
                measuredBy: "pressure" | "declared" | "start";
                factor: number;
            };
            boost: {
                symptoms: {
                    symptom: string;
                    title: string;
                }[];
                incidents: string[];
                breaks: {
                    component: string;
                    /** Format: date-time */
                    earliest: string;
                }[];
                factor: number;
            };
            effort: {
                mean: number;
                remaining: number;
                cost: number;
            };
            due: components["schemas"]["DueReason"][];
            unlocks: string[];
            neededFor: string | null;
        };
        TaskGroups: {
            count: number;
            days: number;
            groups: {
                key: string;
                name: string | null;
                count: number;
                days: number;
            }[];
        };
        TaskDetail: {
            /** Format: uuid */
            id: string;
            system: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
            };
            /** @enum {string} */
            kind: "mend" | "find_out" | "custom";
            practice: string | null;
            stage: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            title: string;
            /** @enum {string} */
            state: "todo" | "doing" | "done_unverified" | "done" | "dropped";
            days: number;
            priority: number;
            rank: number | null;
            computedRank: number | null;
            pin: {
                rank: number;
                reason: string;
                by: string | null;
                /** Format: date-time */
                at: string;
            } | null;
            reasons: {
                sentence: string;
                terms: components["schemas"]["PriorityTerms"] | null;
            };
            owner: {
                /** Format: uuid */
                userId: string;
                name: string;
            } | null;
            dueOn: string | null;
            sprint: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            description: string;
            issues: {
                /** @enum {string} */
                provider: "github" | "jira" | "linear" | "gitlab";
                key: string;
                url: string;
                state: ("open" | "closed") | null;
                /** Format: date-time */
                syncedAt: string;
            }[];
            needs: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @enum {string} */
                state: "todo" | "doing" | "done_unverified" | "done" | "dropped";
                practice: string | null;
            }[];
            unlocks: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @enum {string} */
                state: "todo" | "doing" | "done_unverified" | "done" | "dropped";
                practice: string | null;
            }[];
            history: {
                /** @enum {string} */
                from: "todo" | "doing" | "done_unverified" | "done" | "dropped";
                /** @enum {string} */
                to: "todo" | "doing" | "done_unverified" | "done" | "dropped";
                reason: string;
                by: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        UpdateTask: {
            version: number;
            /** @enum {string} */
            state?: "todo" | "doing" | "done_unverified";
            ownerId?: string | null;
            dueOn?: string | null;
            sprintId?: string | null;
            sprintDays?: number | null;
            description?: string;
            reason?: string;
        };
        PinTask: {
            rank: number;
            reason: string;
            version: number;
        };
        UnpinTask: {
            version: number;
        };
        TaskViews: {
            items: components["schemas"]["TaskView"][];
        };
        TaskView: {
            /** Format: uuid */
            id: string;
            name: string;
            shared: boolean;
            own: boolean;
            by: string | null;
            settings: components["schemas"]["TaskViewSettings"];
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        TaskViewSettings: {
            /** @enum {string} */
            state?: "todo" | "doing" | "done_unverified" | "done" | "dropped" | "open" | "all";
            search?: string;
            system?: string;
            stage?: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | "none";
            topic?: ("caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security") | "none";
            sprint?: string | "none";
            owner?: string | "none" | "me";
            /** @enum {string} */
            source?: "practice" | "own";
            /** @enum {string} */
            blocked?: "yes" | "no";
            /** @enum {string} */
            layout?: "list" | "board";
            /** @enum {string} */
            group?: "state" | "stage" | "topic" | "sprint" | "owner" | "system";
            /** @enum {string} */
            sort?: "rank" | "due" | "days";
            columns?: ("reason" | "state" | "stage" | "topic" | "owner" | "sprint" | "due" | "days" | "practice" | "issue")[];
        };
        CreateTaskView: {
            name: string;
            /** @default false */
            shared: boolean;
            settings: components["schemas"]["TaskViewSettings"];
        };
        UpdateTaskView: {
            version: number;
            name?: string;
            shared?: boolean;
            settings?: components["schemas"]["TaskViewSettings"];
        };
        Weights: {
            priority: {
                gate: {
                    required: number;
                    recommended: number;
                };
                urgency: {
                    perStage: number;
                    most: number;
                };
                boost: {
                    perTie: number;
                    most: number;
                };
                findOutDays: number;
                leastDays: number;
                daysPower: number;
            };
            defaults: {
                gate: {
                    required: number;
                    recommended: number;
                };
                urgency: {
                    perStage: number;
                    most: number;
                };
                boost: {
                    perTie: number;
                    most: number;
                };
                findOutDays: number;
                leastDays: number;
                daysPower: number;
            };
            version: number;
        };
        TryWeights: {
            priority: {
                gate: {
                    required: number;
                    recommended: number;
                };
                urgency: {
                    perStage: number;
                    most: number;
                };
                boost: {
                    perTie: number;
                    most: number;
                };
                findOutDays: number;
                leastDays: number;
                daysPower: number;
            };
        };
        WeightsPreview: {
            systems: {
                system: {
                    slug: string;
                    name: string;
                };
                moved: number;
                tasks: number;
                moves: {
                    practice: string;
                    title: string;
                    before: number;
                    after: number;
                }[];
            }[];
            compared: number;
            isWhole: boolean;
        };
        ChangeWeights: {
            priority: {
                gate: {
                    required: number;
                    recommended: number;
                };
                urgency: {
                    perStage: number;
                    most: number;
                };
                boost: {
                    perTie: number;
                    most: number;
                };
                findOutDays: number;
                leastDays: number;
                daysPower: number;
            };
            version: number;
        };
        CreateTask: {
            title: string;
            /** @default  */
            description: string;
            days: number;
        };
        Roadmap: {
            stages: {
                stage: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
                days: number;
                tasks: components["schemas"]["Task"][];
            }[];
            needs: {
                /** Format: uuid */
                task: string;
                needs: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                }[];
            }[];
            plan: components["schemas"]["SprintPlan"];
            schedule: components["schemas"]["Schedule"];
            breaks: {
                component: string;
                title: string;
                breaks: {
                    /** @enum {string} */
                    status: "already_past" | "breaks" | "beyond_horizon" | "no_growth";
                    months: {
                        earliest: number | null;
                        likely: number | null;
                        latest: number | null;
                    };
                    earliest: string | null;
                    likely: string | null;
                    latest: string | null;
                };
            }[];
            target: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            /** @enum {string} */
            ready: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            path: components["schemas"]["Path"] | null;
            pathDone: components["schemas"]["DoneDays"] | null;
            shortest: components["schemas"]["ShortestClearing"] | null;
        };
        Task: {
            /** Format: uuid */
            id: string;
            system: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
            };
            /** @enum {string} */
            kind: "mend" | "find_out" | "custom";
            practice: string | null;
            stage: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            title: string;
            /** @enum {string} */
            state: "todo" | "doing" | "done_unverified" | "done" | "dropped";
            days: number;
            priority: number;
            rank: number | null;
            computedRank: number | null;
            pin: {
                rank: number;
                reason: string;
                by: string | null;
                /** Format: date-time */
                at: string;
            } | null;
            reasons: {
                sentence: string;
                terms: components["schemas"]["PriorityTerms"] | null;
            };
            owner: {
                /** Format: uuid */
                userId: string;
                name: string;
            } | null;
            dueOn: string | null;
            sprint: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        SprintPlan: {
            order: components["schemas"]["PlacedTask"][];
            sprints: {
                id: string;
                /** Format: date */
                starts: string;
                /** Format: date */
                ends: string;
                availableDays: number;
                plannedDays: number;
                items: {
                    task: string;
                    days: number;
                    fromStep: number;
                    toStep: number;
                    steps: number;
                    finishes: boolean;
                }[];
            }[];
            unplanned: {
                task: string;
                daysLeft: number;
                /** @enum {string} */
                reason: "does_not_fit" | "waits_for";
                waitsFor: string[];
            }[];
            done: {
                task: string;
                sprint: string;
                /** Format: date */
                on: string;
            }[];
            doneOn: string | null;
        };
        PlacedTask: {
            task: string;
            rank: number;
            computedRank: number;
            pinned: string | null;
            movedFor: string | null;
        };
        Schedule: {
            /** Format: date */
            today: string;
            sprints: {
                id: string;
                /** Format: date */
                starts: string;
                /** Format: date */
                ends: string;
                availableDays: number;
                plannedDays: number;
                items: {
                    task: string;
                    days: number;
                    fromStep: number;
                    toStep: number;
                    steps: number;
                    finishes: boolean;
                }[];
                name: string;
                projected: boolean;
            }[];
            tasks: {
                id: string;
                practice: string | null;
                stage: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
                title: string;
                days: number;
                needs: string[];
            }[];
            unplanned: {
                task: string;
                daysLeft: number;
                /** @enum {string} */
                reason: "does_not_fit" | "waits_for";
                waitsFor: string[];
            }[];
        };
        Path: {
            /** @enum {string} */
            target: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            items: components["schemas"]["PathItem"][];
            days: components["schemas"]["DayRange"];
            unanswered: number;
            notJudged: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability")[];
        };
        PathItem: {
            practice: string;
            /** @enum {string} */
            stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            rank: number;
            days: components["schemas"]["DayRange"];
            certain: boolean;
            unanswered: boolean;
            accepted: boolean;
            required: boolean;
            needs: string[];
        };
        DayRange: {
            low: number;
            high: number;
        };
        DoneDays: {
            earliest: string | null;
            latest: string | null;
        };
        ShortestClearing: {
            /** @enum {string} */
            target: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            reachable: boolean;
            notJudged: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability")[];
            items: string[];
            leaves: string[];
            days: components["schemas"]["DayRange"];
            exact: boolean;
            bound: number;
        };
        SystemForecast: {
            /** Format: date-time */
            at: string;
            horizonMonths: number;
            dueWithinDays: number;
            components: components["schemas"]["ForecastItem"][];
            cost: {
                now: number;
                inAYear: {
                    low: number;
                    likely: number;
                    high: number;
                };
            } | null;
            currency: string | null;
        };
        ForecastItem: {
            /** Format: uuid */
            id: string;
            component: string;
            unit: string;
            limit: number;
            /** @enum {string} */
            limitIs: "measured" | "configured" | "guessed";
            limitAtLeast: boolean;
            loadTestId: string | null;
            /** @enum {string} */
            breaksAt: "hard" | "soft" | "queue";
            growth: components["schemas"]["Growth"];
            monthlyCost: number | null;
            peak: {
                value: number;
                /** Format: date-time */
                at: string;
                source: string;
            } | null;
            version: number;
            title: string;
            forecast: {
                component: string;
                unit: string;
                limit: number;
                /** @enum {string} */
                limitIs: "measured" | "configured" | "guessed";
                peak: number;
                headroom: number | null;
                threshold: number;
                breaks: {
                    /** @enum {string} */
                    status: "already_past" | "breaks" | "beyond_horizon" | "no_growth";
                    months: {
                        earliest: number | null;
                        likely: number | null;
                        latest: number | null;
                    };
                    earliest: string | null;
                    likely: string | null;
                    latest: string | null;
                };
                costInAYear: {
                    low: number;
                    likely: number;
                    high: number;
                } | null;
                moves: {
                    practice: string;
                    title: string;
                    assumption: string;
                    breaks: {
                        /** @enum {string} */
                        status: "already_past" | "breaks" | "beyond_horizon" | "no_growth";
                        months: {
                            earliest: number | null;
                            likely: number | null;
                            latest: number | null;
                        };
                        earliest: string | null;
                        likely: string | null;
                        latest: string | null;
                    };
                    gained: number | null;
                    task: {
                        /** Format: uuid */
                        id: string;
                        days: number;
                    } | null;
                }[];
                curve: {
                    low: number;
                    likely: number;
                    high: number;
                    /** Format: date-time */
                    at: string;
                }[];
            } | null;
            readings: {
                value: number;
                /** Format: date-time */
                at: string;
            }[];
        };
        WhatIf: {
            /** @enum {string} */
            to?: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            /** Format: date */
            by?: string;
            capacityDays?: number;
            debtShare?: number;
            growthPercent?: number;
            weights?: {
                gate?: {
                    required: number;
                    recommended: number;
                };
                urgency?: {
                    perStage: number;
                    most: number;
                };
                boost?: {
                    perTie: number;
                    most: number;
                };
                findOutDays?: number;
                leastDays?: number;
                daysPower?: number;
            };
            pins?: {
                /** Format: uuid */
                task: string;
                rank: number | null;
            }[];
            overlay?: string;
        };
        WhatIfResult: {
            today: components["schemas"]["WhatIfOutcome"];
            changed: components["schemas"]["WhatIfOutcome"];
            moved: {
                practice: string;
                title: string;
                from: number | null;
                to: number | null;
            }[];
        };
        WhatIfOutcome: {
            target: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            path: {
                days: components["schemas"]["DayRange"];
                practices: number;
            } | null;
            shortestDays: components["schemas"]["DayRange"] | null;
            pathDone: components["schemas"]["DoneDays"] | null;
            planDoneOn: string | null;
            sprints: {
                id: string;
                name: string;
                /** Format: date */
                starts: string;
                /** Format: date */
                ends: string;
                capacityDays: number;
                debtShare: number;
                availableDays: number;
                plannedDays: number;
                projected: boolean;
            }[];
            unplanned: number;
            first: {
                practice: string | null;
                title: string;
                rank: number;
                days: number;
                doneOn: string | null;
            }[];
            schedule: components["schemas"]["Schedule"];
            breaks: {
                component: string;
                title: string;
                breaks: {
                    /** @enum {string} */
                    status: "already_past" | "breaks" | "beyond_horizon" | "no_growth";
                    months: {
                        earliest: number | null;
                        likely: number | null;
                        latest: number | null;
                    };
                    earliest: string | null;
                    likely: string | null;
                    latest: string | null;
                };
            }[];
            by: {
                /** @enum {string} */
                met: "yes" | "perhaps" | "no";
                neededCapacityDays: number | null;
            } | null;
        };
        ApplyWhatIf: {
            capacityDays?: number;
            debtShare?: number;
            growthPercent?: number;
        };
        AppliedWhatIf: {
            sprints: number;
            components: number;
        };
        Progress: {
            target: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            left: components["schemas"]["DayRange"];
            doneDays: number;
            done: {
                /** Format: uuid */
                task: string;
                title: string;
                /** Format: date */
                on: string;
                days: number;
            }[];
            burnUp: components["schemas"]["BurnUp"];
            sprints: {
                /** Format: uuid */
                id: string;
                name: string;
                plannedDays: number;
                completedDays: number;
                closed: boolean;
            }[];
            leastSprints: number;
        };
        BurnUp: {
            points: {
                sprint: string;
                /** Format: date */
                on: string;
                doneDays: number;
                scopeDays: number;
                carriedDays: number;
            }[];
            finish: {
                pace: {
                    low: number;
                    likely: number;
                    high: number;
                };
                sprints: {
                    earliest: number;
                    likely: number;
                    latest: number | null;
                };
                /** Format: date */
                earliest: string;
                /** Format: date */
                likely: string;
                latest: string | null;
            } | null;
        };
        Portfolio: {
            score: components["schemas"]["Score"];
            systems: number;
            behind: number;
            perhapsBehind: number;
            known: number;
            teams: {
                slug: string;
                name: string;
                systems: number;
                behind: number;
                score: components["schemas"]["Score"];
            }[];
            topics: {
                /** @enum {string} */
                topic: "caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security";
                due: number;
                met: number;
                unanswered: number;
            }[];
            breaks: {
                component: string;
                title: string;
                /** @enum {string} */
                status: "already_past" | "breaks";
                /** Format: date-time */
                earliest: string;
                latest: string | null;
                system: {
                    slug: string;
                    name: string;
                };
            }[];
            items: components["schemas"]["PortfolioSystem"][];
            next: string | null;
        };
        PortfolioSystem: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            team: {
                slug: string;
                name: string;
            };
            ready: {
                /** @enum {string} */
                low: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                /** @enum {string} */
                high: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            };
            pressure: {
                stage: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
                provisional: boolean;
            };
            gap: {
                low: number;
                high: number;
            } | null;
            pathDays: {
                low: number;
                high: number;
            };
            score: components["schemas"]["Score"];
            topics: {
                /** @enum {string} */
                topic: "caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security";
                due: number;
                met: number;
                unanswered: number;
            }[];
            tasks: number;
            /** Format: date-time */
            at: string;
        };
        Benchmarks: {
            topics: {
                /** @enum {string} */
                topic: "caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security";
                own: number | null;
                median: number | null;
                systems: number | null;
            }[];
        };
        CloseSprint: {
            /**
             * @default next_sprint
             * @enum {string}
             */
            unfinished: "next_sprint" | "plan";
        };
        ClosedSprint: {
            plannedDays: number;
            completedDays: number;
            carriedDays: number;
            carriedTasks: number;
            carriedTo: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
        };
        CreateSprint: {
            name: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            capacityDays: number;
            /** @default 0.2 */
            debtShare: number;
        };
        Sprint: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            capacityDays: number;
            debtShare: number;
            availableDays: number;
            plannedDays: number;
            tasks: components["schemas"]["Task"][];
            closedAt: string | null;
            closedByClock: boolean;
            carried: {
                tasks: number;
                days: number;
                to: string | null;
            } | null;
        };
        SprintPlanning: {
            /** Format: date */
            today: string;
            sprints: components["schemas"]["Sprint"][];
            parts: {
                /** Format: uuid */
                task: string;
                days: number;
            }[];
            backlog: components["schemas"]["Task"][];
            backlogCount: number;
            backlogDays: number;
            needs: {
                /** Format: uuid */
                task: string;
                needs: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                }[];
            }[];
        };
        FillSprint: {
            /** @default false */
            save: boolean;
        };
        FilledSprint: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            capacityDays: number;
            debtShare: number;
            availableDays: number;
            plannedDays: number;
            tasks: components["schemas"]["Task"][];
            closedAt: string | null;
            closedByClock: boolean;
            carried: {
                tasks: number;
                days: number;
                to: string | null;
            } | null;
            staysOut: {
                task: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    system: string;
                    days: number;
                };
                /** @enum {string} */
                reason: "does_not_fit" | "waits_for";
                waitsFor: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                }[];
                sentence: string;
            }[];
            staysOutCount: number;
        };
        StartExport: {
            /** @enum {string} */
            format: "md" | "csv" | "jira-csv" | "linear-csv" | "json" | "ics";
        };
        ExportRun: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            format: "md" | "csv" | "jira-csv" | "linear-csv" | "json" | "ics";
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "failed";
            done: number;
            total: number;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
        };
        FailedJob: {
            /** Format: uuid */
            id: string;
            name: string;
            attempts: number;
            error: string;
            createdAt: string;
        };
        Report: {
            /** @enum {string} */
            format: "pitwall.report/1";
            /** @enum {string} */
            language: "en";
            title: string;
            organization: string;
            system: {
                slug: string;
                name: string;
            } | null;
            /** Format: date-time */
            at: string;
            timeZone: string;
            headline: string;
            standing: {
                sentence: string;
                systems: components["schemas"]["ReportSystem"][];
                leftOut: number;
            };
            breaks: {
                sentence: string;
                items: components["schemas"]["ReportBreak"][];
                leftOut: number;
            };
            done: {
                /** Format: date */
                since: string;
                sentence: string;
                days: number;
                items: {
                    title: string;
                    system: {
                        slug: string;
                        name: string;
                    };
                    days: number;
                    on: string | null;
                }[];
                leftOut: number;
                lost: {
                    title: string;
                    system: {
                        slug: string;
                        name: string;
                    };
                }[];
            };
            next: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                sentence: string;
                plannedDays: number;
                availableDays: number;
                pathDays: components["schemas"]["DayRange"];
                items: {
                    title: string;
                    system: {
                        slug: string;
                        name: string;
                    };
                    days: number;
                    on: string | null;
                }[];
                leftOut: number;
                cost: {
                    now: number;
                    low: number;
                    high: number;
                    /** @default null */
                    currency: string | null;
                } | null;
            };
            basis: string[];
        };
        ReportSystem: {
            system: {
                slug: string;
                name: string;
            };
            team: string;
            sentence: string;
            ready: {
                /** @enum {string} */
                low: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                /** @enum {string} */
                high: "none" | "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
            };
            pressure: {
                /** @enum {string} */
                stage: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
                provisional: boolean;
            } | null;
            declared: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | null;
            gap: {
                low: number;
                high: number;
            } | null;
        };
        ReportBreak: {
            system: {
                slug: string;
                name: string;
            };
            title: string;
            sentence: string;
            /** @enum {string} */
            status: "already_past" | "breaks";
            /** Format: date-time */
            earliest: string;
            latest: string | null;
            moves: string[];
        };
        StartReport: {
            system?: string;
            /** Format: date-time */
            since?: string;
            /** @enum {string} */
            format: "pdf" | "md" | "json";
        };
        ReportRun: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            format: "pdf" | "md" | "json";
            system: {
                slug: string;
                name: string;
            } | null;
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "failed";
            done: number;
            total: number;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
        };
        ShareReport: {
            system?: string;
            /** Format: date-time */
            since?: string;
            /** @default 30 */
            days: number;
        };
        CreatedReportShare: {
            /** Format: uuid */
            id: string;
            title: string;
            system: {
                slug: string;
                name: string;
            } | null;
            sharedBy: string | null;
            token: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            revokedAt: string | null;
            views: number;
            lastViewedAt: string | null;
            /** Format: uri */
            link: string;
        };
        ReportShare: {
            /** Format: uuid */
            id: string;
            title: string;
            system: {
                slug: string;
                name: string;
            } | null;
            sharedBy: string | null;
            token: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            revokedAt: string | null;
            views: number;
            lastViewedAt: string | null;
        };
        OpenSharedReport: {
            token: string;
        };
        SharedReport: {
            report: components["schemas"]["Report"];
            /** Format: date-time */
            expiresAt: string;
        };
        ScheduleReport: {
            system?: string;
            /** @default 1 */
            day: number;
            recipientIds: string[];
        };
        ReportSchedule: {
            /** Format: uuid */
            id: string;
            system: {
                slug: string;
                name: string;
            } | null;
            day: number;
            recipients: {
                /** Format: uuid */
                userId: string;
                name: string;
            }[];
            /** Format: date-time */
            createdAt: string;
            lastSentAt: string | null;
        };
        ReportSchedules: {
            items: components["schemas"]["ReportSchedule"][];
            delivers: boolean;
        };
        Badge: {
            public: boolean;
            url: string | null;
            markdown: string | null;
        };
        ChangeBadge: {
            public: boolean;
        };
        Campaign: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            goal: "in_place" | "proven";
            owner: {
                /** Format: uuid */
                userId: string;
                name: string;
            } | null;
            /** Format: date */
            dueOn: string;
            daysLeft: number;
            practices: number;
            systems: number;
            done: number;
            total: number;
            behind: number;
            endedAt: string | null;
            version: number;
        };
        CreateCampaign: {
            name: string;
            /** @default  */
            description: string;
            /** Format: uuid */
            ownerId: string;
            /**
             * @default in_place
             * @enum {string}
             */
            goal: "in_place" | "proven";
            /** Format: date */
            dueOn: string;
            practices: string[];
            systemIds: string[];
        };
        CampaignDetail: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            goal: "in_place" | "proven";
            owner: {
                /** Format: uuid */
                userId: string;
                name: string;
            } | null;
            /** Format: date */
            dueOn: string;
            daysLeft: number;
            practices: number;
            systems: number;
            done: number;
            total: number;
            behind: number;
            endedAt: string | null;
            version: number;
            description: string;
            /** Format: date-time */
            createdAt: string;
            columns: {
                practice: string;
                title: string;
            }[];
            rows: {
                system: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                };
                team: string;
                done: number;
                total: number;
                cells: {
                    practice: string;
                    /** @enum {string} */
                    cell: "done" | "partial" | "open" | "unanswered" | "none";
                    task: string | null;
                }[];
            }[];
        };
        ChangeCampaign: {
            version: number;
            name?: string;
            description?: string;
            /** Format: uuid */
            ownerId?: string;
            /** @enum {string} */
            goal?: "in_place" | "proven";
            /** Format: date */
            dueOn?: string;
            practices?: string[];
            systemIds?: string[];
            ended?: boolean;
        };
        CampaignTasks: {
            created: number;
            already: number;
        };
        Activity: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "answer" | "comment" | "task" | "incident" | "snapshot" | "scan";
            /** Format: date-time */
            at: string;
            by: {
                /** Format: uuid */
                userId: string;
                name: string;
            } | null;
            system: {
                slug: string;
                name: string;
            };
            sentence: string;
            excerpt: string | null;
            practice: string | null;
            subject: string | null;
        };
        CreateFeed: {
            /** @enum {string} */
            kind: "activity" | "calendar";
            system?: string;
        };
        CreatedFeed: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "activity" | "calendar";
            system: {
                slug: string;
                name: string;
            } | null;
            token: string | null;
            /** Format: date-time */
            createdAt: string;
            lastReadAt: string | null;
            /** Format: uri */
            address: string;
        };
        Feeds: {
            items: components["schemas"]["Feed"][];
        };
        Feed: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "activity" | "calendar";
            system: {
                slug: string;
                name: string;
            } | null;
            token: string | null;
            /** Format: date-time */
            createdAt: string;
            lastReadAt: string | null;
        };
        Thread: {
            about: components["schemas"]["CommentSubject"];
            opening: components["schemas"]["Comment"];
            replies: components["schemas"]["Comment"][];
            replyCount: number;
            resolved: {
                /** Format: date-time */
                at: string;
                by: string | null;
            } | null;
        };
        CommentSubject: {
            /** @enum {string} */
            kind: "system";
        } | {
            /** @enum {string} */
            kind: "practice";
            id: string;
        } | {
            /** @enum {string} */
            kind: "task";
            /** Format: uuid */
            id: string;
        } | {
            /** @enum {string} */
            kind: "incident";
            /** Format: uuid */
            id: string;
        };
        Comment: {
            /** Format: uuid */
            id: string;
            body: string;
            author: {
                /** Format: uuid */
                userId: string;
                name: string;
            } | null;
            byReviewer: boolean;
            mentions: {
                /** Format: uuid */
                userId: string;
                name: string;
            }[];
            version: number;
            /** Format: date-time */
            createdAt: string;
            editedAt: string | null;
            deletedAt: string | null;
        };
        CommentRevisions: {
            items: {
                version: number;
                body: string;
                /** Format: date-time */
                writtenAt: string;
            }[];
        };
        TrackerConnections: {
            items: components["schemas"]["TrackerConnection"][];
        };
        TrackerConnection: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            provider: "github" | "jira" | "linear" | "gitlab";
            project: string;
            baseUrl: string;
            /** @enum {string} */
            state: "ready" | "unauthorized" | "needs_credential";
            mapping: components["schemas"]["TrackerMapping"];
            options: {
                [key: string]: unknown;
            };
            links: number;
            conflicts: number;
            /** Format: date-time */
            createdAt: string;
            lastSyncedAt: string | null;
            version: number;
        };
        TrackerMapping: {
            /** @default pitwall */
            label: string & (unknown & unknown);
            /** @default [] */
            labels: (string & (unknown & unknown))[];
            /**
             * @default stage
             * @enum {string}
             */
            milestones: "stage" | "sprint" | "none";
            /** @default null */
            priorities: components["schemas"]["TrackerPriorities"] | null;
            /** @default true */
            dependencies: boolean;
            /** @default false */
            subIssues: boolean;
            /**
             * @default take
             * @enum {string}
             */
            follow: "off" | "take" | "both";
            /** @default 15 */
            everyMinutes: number;
            /** @default [] */
            people: {
                /** Format: uuid */
                userId: string;
                login: string;
            }[];
        };
        TrackerPriorities: {
            urgent: string & (unknown & unknown);
            high: string & (unknown & unknown);
            medium: string & (unknown & unknown);
            low: string & (unknown & unknown);
        };
        ConnectTracker: components["schemas"]["ConnectGithub"] | components["schemas"]["ConnectJira"] | components["schemas"]["ConnectLinear"] | components["schemas"]["ConnectGitlab"];
        ConnectGithub: {
            /** @enum {string} */
            provider: "github";
            project: string;
            /** Format: uri */
            baseUrl?: string;
            credential: components["schemas"]["TrackerToken"] | components["schemas"]["GithubInstallationCredential"];
            /** @default {} */
            mapping: components["schemas"]["TrackerMapping"];
            /** @default {} */
            options: components["schemas"]["GithubOptions"];
        };
        TrackerToken: {
            token: string;
        };
        GithubInstallationCredential: {
            /** Format: uuid */
            installationId: string;
        };
        GithubOptions: {
            /** @default null */
            issueType: string | null;
        };
        ConnectJira: {
            /** @enum {string} */
            provider: "jira";
            project: string;
            /** Format: uri */
            baseUrl: string;
            credential: components["schemas"]["JiraToken"];
            /** @default {} */
            mapping: components["schemas"]["TrackerMapping"];
            /** @default {} */
            options: components["schemas"]["JiraOptions"];
        };
        JiraToken: {
            /** Format: email */
            email: string;
            token: string;
        };
        JiraOptions: {
            /**
             * @default epic
             * @enum {string}
             */
            milestonesAs: "epic" | "version";
            /** @default null */
            issueType: string | null;
            /** @default null */
            epicType: string | null;
            /** @default null */
            subtaskType: string | null;
            /** @default null */
            estimateField: string | null;
            /** @default Blocks */
            blocksLink: string;
            /** @default null */
            doneStatus: string | null;
            /** @default null */
            openStatus: string | null;
        };
        ConnectLinear: {
            /** @enum {string} */
            provider: "linear";
            project: string;
            /** Format: uri */
            baseUrl?: string;
            credential: components["schemas"]["TrackerToken"];
            /** @default {} */
            mapping: components["schemas"]["TrackerMapping"];
            /** @default {} */
            options: {
                /**
                 * @default milestone
                 * @enum {string}
                 */
                milestonesAs: "milestone" | "cycle";
                /** @default null */
                estimates: ("exponential" | "fibonacci" | "linear" | "tShirt") | null;
                /** @default null */
                doneState: string | null;
                /** @default null */
                openState: string | null;
                project?: string;
            };
        };
        ConnectGitlab: {
            /** @enum {string} */
            provider: "gitlab";
            project: string;
            /** Format: uri */
            baseUrl?: string;
            credential: components["schemas"]["TrackerToken"];
            /** @default {} */
            mapping: components["schemas"]["TrackerMapping"];
            /** @default {} */
            options: components["schemas"]["GitlabOptions"];
        };
        GitlabOptions: {
            /**
             * @default milestone
             * @enum {string}
             */
            milestonesAs: "milestone" | "iteration";
            /** @default false */
            weight: boolean;
        };
        ChangeTracker: {
            version: number;
            credential?: (components["schemas"]["TrackerToken"] | components["schemas"]["GithubInstallationCredential"]) | components["schemas"]["JiraToken"] | components["schemas"]["TrackerToken"];
            mapping?: components["schemas"]["TrackerMapping"];
            options?: {
                [key: string]: unknown;
            };
        };
        TrackerOffers: {
            options: {
                [key: string]: {
                    value: string;
                    label: string;
                }[];
            };
            people: {
                login: string;
                name: string;
                email: string | null;
            }[];
            labels: string[];
            priorities: string[];
            usualPriorities: components["schemas"]["TrackerPriorities"] | null;
        };
        TrackerSync: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "planning" | "planned" | "applying" | "finished" | "stopped" | "failed" | "outdated";
            summary: {
                create: number;
                update: number;
                close: number;
                reopen: number;
                unchanged: number;
                conflicts: number;
                takes: number;
                writes: number;
                reads: number;
                leastMilliseconds: number;
            } | null;
            notices: {
                /** @enum {string} */
                kind: "gone" | "recovered" | "duplicate" | "kept" | "unassignable";
                /** Format: uuid */
                taskId: string;
                issue: {
                    key: string;
                    url: string;
                };
                field: string | null;
            }[];
            done: number;
            total: number;
            failed: number;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            automatic: boolean;
            resumesAt: string | null;
        };
        TrackerStep: {
            position: number;
            /** @enum {string} */
            kind: "create_label" | "create_milestone" | "create_issue" | "update_issue" | "attach_step" | "add_blocker" | "remove_blocker" | "add_comment" | "take" | "record";
            taskId: string | null;
            title: string;
            issue: {
                key: string;
                url: string;
            } | null;
            changes: {
                field: string;
                from: string | number | string[] | null;
                to: string | number | string[] | null;
            }[];
            /** @enum {string} */
            state: "planned" | "intended" | "done" | "failed" | "skipped";
            message: string | null;
        };
        TrackerLink: {
            /** Format: uuid */
            taskId: string;
            title: string;
            issue: {
                key: string;
                url: string;
            };
            /** Format: date-time */
            updatedAt: string;
        };
        LinkIssue: {
            /** Format: uuid */
            taskId: string;
            issue: string;
        };
        TrackerConflict: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            taskId: string;
            title: string;
            issue: {
                key: string;
                url: string;
            };
            field: string;
            base: string | number | string[] | null;
            ours: string | number | string[] | null;
            theirs: string | number | string[] | null;
            /** Format: date-time */
            at: string;
        };
        SettleConflict: {
            /** @enum {string} */
            winner: "ours" | "theirs";
        };
        Notification: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "mentioned" | "assigned" | "risk_ending" | "evidence_stale" | "contradiction_found" | "scan_failed" | "stage_changed" | "sprint_ended" | "task_reopened" | "export_finished" | "export_conflict" | "forecast_near" | "channel_disabled" | "campaign_due" | "report_ready";
            count: number;
            title: string;
            detail: string;
            samples: string[];
            system: {
                /** Format: uuid */
                id: string;
                slug: string;
                name: string;
            } | null;
            path: string;
            /** Format: date-time */
            at: string;
            readAt: string | null;
        };
        NotificationCount: {
            unread: number;
        };
        MarkNotifications: {
            /** @enum {string} */
            kind?: "mentioned" | "assigned" | "risk_ending" | "evidence_stale" | "contradiction_found" | "scan_failed" | "stage_changed" | "sprint_ended" | "task_reopened" | "export_finished" | "export_conflict" | "forecast_near" | "channel_disabled" | "campaign_due" | "report_ready";
            /** Format: date-time */
            until: string;
        };
        MarkedNotifications: {
            marked: number;
        };
        MarkNotification: {
            read: boolean;
        };
        NotificationPreferences: {
            choices: {
                mentioned: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                assigned: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                risk_ending: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                evidence_stale: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                contradiction_found: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                scan_failed: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                stage_changed: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                sprint_ended: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                task_reopened: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                export_finished: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                export_conflict: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                forecast_near: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                channel_disabled: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                campaign_due: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                report_ready: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
            };
            mail: boolean;
            timeZone: string | null;
            quiet: components["schemas"]["QuietHours"] | null;
            digestHour: number;
            digestWeekday: number;
            version: number;
            effectiveTimeZone: string;
            mailDelivered: boolean;
        };
        QuietHours: {
            from: number;
            until: number;
        };
        ChangeNotificationPreferences: {
            choices: {
                mentioned: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                assigned: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                risk_ending: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                evidence_stale: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                contradiction_found: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                scan_failed: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                stage_changed: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                sprint_ended: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                task_reopened: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                export_finished: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                export_conflict: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                forecast_near: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                channel_disabled: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                campaign_due: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
                report_ready: {
                    app: boolean;
                    /** @enum {string} */
                    mail: "at_once" | "daily" | "weekly" | "off";
                };
            };
            mail: boolean;
            timeZone: string | null;
            quiet: components["schemas"]["QuietHours"] | null;
            digestHour: number;
            digestWeekday: number;
            version: number;
        };
        Unsubscribed: {
            organization: string;
        };
        NotificationChannel: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "slack" | "teams" | "webhook";
            name: string;
            host: string;
            kinds: ("mentioned" | "assigned" | "risk_ending" | "evidence_stale" | "contradiction_found" | "scan_failed" | "stage_changed" | "sprint_ended" | "task_reopened" | "export_finished" | "export_conflict" | "forecast_near" | "channel_disabled" | "campaign_due" | "report_ready")[];
            /** @enum {string} */
            state: "active" | "paused" | "disabled";
            trouble: string | null;
            failingSince: string | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        CreateNotificationChannel: {
            /** @enum {string} */
            kind: "slack" | "teams" | "webhook";
            name: string;
            url: string;
            kinds: ("mentioned" | "assigned" | "risk_ending" | "evidence_stale" | "contradiction_found" | "scan_failed" | "stage_changed" | "sprint_ended" | "task_reopened" | "export_finished" | "export_conflict" | "forecast_near" | "channel_disabled" | "campaign_due" | "report_ready")[];
        };
        CreatedNotificationChannel: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "slack" | "teams" | "webhook";
            name: string;
            host: string;
            kinds: ("mentioned" | "assigned" | "risk_ending" | "evidence_stale" | "contradiction_found" | "scan_failed" | "stage_changed" | "sprint_ended" | "task_reopened" | "export_finished" | "export_conflict" | "forecast_near" | "channel_disabled" | "campaign_due" | "report_ready")[];
            /** @enum {string} */
            state: "active" | "paused" | "disabled";
            trouble: string | null;
            failingSince: string | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
            secret: string | null;
        };
        ChangeNotificationChannel: {
            version: number;
            name?: string;
            url?: string;
            kinds?: ("mentioned" | "assigned" | "risk_ending" | "evidence_stale" | "contradiction_found" | "scan_failed" | "stage_changed" | "sprint_ended" | "task_reopened" | "export_finished" | "export_conflict" | "forecast_near" | "channel_disabled" | "campaign_due" | "report_ready")[];
            /** @enum {string} */
            state?: "active" | "paused";
        };
        NotificationChannelSecret: {
            secret: string;
            /** Format: date-time */
            previousUntil: string;
        };
        NotificationDelivery: {
            /** Format: uuid */
            id: string;
            title: string;
            count: number;
            /** @enum {string} */
            state: "gathering" | "waiting" | "delivered" | "failed";
            attempts: {
                /** Format: date-time */
                at: string;
                status: number | null;
                error: string | null;
                milliseconds: number;
            }[];
            /** Format: date-time */
            createdAt: string;
            nextAttemptAt: string | null;
            endedAt: string | null;
        };
        Webhooks: {
            items: components["schemas"]["Webhook"][];
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            provider: "github" | "jira" | "linear" | "gitlab";
            name: string;
            connectionId: string | null;
            url: string;
            previousSecretUntil: string | null;
            lastDeliveryAt: string | null;
            refusedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        AddWebhook: {
            /** Format: uuid */
            connectionId: string;
        };
        WebhookWithSecret: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            provider: "github" | "jira" | "linear" | "gitlab";
            name: string;
            connectionId: string | null;
            url: string;
            previousSecretUntil: string | null;
            lastDeliveryAt: string | null;
            refusedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            secret: string;
        };
        GiveWebhookSecret: {
            secret: string;
        };
        WebhookDelivery: {
            /** Format: uuid */
            id: string;
            delivery: string;
            event: string;
            action: string | null;
            project: string | null;
            /** @enum {string} */
            state: "waiting" | "done" | "ignored" | "failed";
            outcome: string | null;
            times: number;
            /** Format: date-time */
            receivedAt: string;
            processedAt: string | null;
        };
        GithubAppAnswer: {
            app: components["schemas"]["GithubApp"] | null;
        };
        GithubApp: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            installUrl: string;
            baseUrl: string;
            webhookId: string | null;
            installations: components["schemas"]["GithubInstallation"][];
            /** Format: date-time */
            createdAt: string;
        };
        GithubInstallation: {
            /** Format: uuid */
            id: string;
            account: string;
            /** @enum {string} */
            repositories: "all" | "selected";
            suspended: boolean;
        };
        BeginGithubApp: {
            /** Format: uri */
            site?: string;
            /** @default null */
            owner: string | null;
        };
        BegunGithubApp: {
            page: string;
        };
        FinishGithubApp: {
            code: string;
            state: string;
        };
        GithubRepositories: {
            items: components["schemas"]["GithubRepository"][];
            more: boolean;
            problem: string | null;
        };
        GithubRepository: {
            name: string;
            private: boolean;
            defaultBranch: string;
        };
        StartedScans: {
            items: components["schemas"]["ScanRun"][];
        };
        ScanRun: {
            /** Format: uuid */
            id: string;
            repository: string;
            address: string;
            /** @enum {string} */
            reason: "asked" | "pushed";
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "failed";
            step: ("asking" | "fetching" | "history" | "writing" | "reading" | "keeping") | null;
            branch: string | null;
            commit: string | null;
            scanId: string | null;
            known: boolean;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
        };
        Scanning: {
            onPush: boolean;
            /** @enum {string} */
            checks: "off" | "neutral" | "failing";
            failingImpact: number;
            version: number;
            repositories: components["schemas"]["ScannedRepository"][];
            heard: boolean;
            newestChecks: components["schemas"]["ChangeCheck"][];
        };
        ScannedRepository: {
            repository: string;
            address: string;
            /** @enum {string} */
            access: "app" | "token" | "public";
            newest: components["schemas"]["ScanRun"] | null;
            latest: components["schemas"]["Scan"] | null;
        };
        ChangeCheck: {
            /** Format: uuid */
            id: string;
            repository: string;
            number: number | null;
            head: string;
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "superseded" | "failed";
            conclusion: ("success" | "neutral" | "failure") | null;
            fresh: number;
            regressed: number;
            resolved: number;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
        };
        ChangeScanning: {
            onPush: boolean;
            /** @enum {string} */
            checks?: "off" | "neutral" | "failing";
            failingImpact?: number;
            version: number;
        };
        ImportedFile: {
            teams: number;
            systems: number;
            answers: number;
            tasks: number;
            unknownPeople: string[];
        };
        SampleOrganization: {
            organization: string;
            /** @enum {string} */
            state: "filling" | "ready" | "failed";
            done: number;
            total: number;
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
                actor?: string;
                token?: string;
                subject?: string;
                since?: string;
                until?: string;
                text?: string;
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
    Audit_export: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                token?: string;
                subject?: string;
                since?: string;
                until?: string;
                text?: string;
                format?: "csv" | "jsonl";
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
            /** @description All that a filter finds, as CSV or JSON lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
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
    Mailbox_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mails that the embedded mode kept instead of sending, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaughtMail"][];
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
    Mailbox_empty: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty the mailbox of the embedded mode */
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
    SignIn_passkeyOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Options for the browser to prove a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebauthnOptions"];
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
    SignIn_signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsePasskey"];
            };
        };
        responses: {
            /** @description Sign in with a passkey */
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
    SecondFactor_ways: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By what the begun sign-in can be finished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
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
    SecondFactor_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenTotp"];
            };
        };
        responses: {
            /** @description Finish with a code of the authenticator app */
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
    SecondFactor_recoveryCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenRecoveryCode"];
            };
        };
        responses: {
            /** @description Finish with a recovery code, once */
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
    SecondFactor_passkeyOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Options for the browser to prove a passkey of the account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebauthnOptions"];
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
    SecondFactor_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsePasskey"];
            };
        };
        responses: {
            /** @description Finish with a passkey */
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
    Account_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your account and its ways in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
    Account_rename: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameAccount"];
            };
        };
        responses: {
            /** @description Change your name */
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
    Account_stepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUp"];
            };
        };
        responses: {
            /** @description Prove anew who you are, by your password */
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
    Account_resend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mail the link that confirms your address again */
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
    Account_changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmail"];
            };
        };
        responses: {
            /** @description Ask for another e-mail address; it changes when the link mailed to it is opened */
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
    Account_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Change your password, which needs the current one; other sessions end */
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
    Account_listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The browsers in which you are signed in, the last used first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
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
    Account_endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign one browser out, at once */
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
    Account_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign every other browser out */
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
    Account_endAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign every browser out, this one too */
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
    Account_events: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened to your account, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccountEvent"][];
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
    Factors_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your second factors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factors"];
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
    Factors_beginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to set up an authenticator app; it counts once a code of it was shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSetup"];
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
    Factors_removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove the authenticator app */
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
    Factors_confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenTotp"];
            };
        };
        responses: {
            /** @description Show a code of the new authenticator app; the first factor answers recovery codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
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
    Factors_recoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description New recovery codes in place of all before; they are shown this once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
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
    Factors_passkeyOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Options for the browser to make a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebauthnOptions"];
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
    Factors_addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPasskey"];
            };
        };
        responses: {
            /** @description Register the passkey that the browser made; the first factor answers recovery codes */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
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
    Factors_removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a passkey */
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
    Factors_renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenamePasskey"];
            };
        };
        responses: {
            /** @description Name a passkey anew */
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
    Factors_stepUpWithTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenTotp"];
            };
        };
        responses: {
            /** @description Prove anew who you are, by your authenticator app */
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
    Factors_stepUpOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Options for the browser to prove one of your passkeys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebauthnOptions"];
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
    Factors_stepUpWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsePasskey"];
            };
        };
        responses: {
            /** @description Prove anew who you are, by a passkey */
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
    MailedLink_waysIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this installation offers to sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysIn"];
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
    MailedLink_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEmail"];
            };
        };
        responses: {
            /** @description Confirm an e-mail address by the link mailed to it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedEmail"];
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
    MailedLink_requestReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPasswordReset"];
            };
        };
        responses: {
            /** @description Mail a link to choose a new password, where the address has an account */
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
    MailedLink_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            /** @description Choose a new password by the link that was mailed; every session ends */
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
    PersonalData_listExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files of all that is stored about you, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountExportList"];
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
    PersonalData_startExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Start to write a file of all that is stored about you */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountExport"];
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
    PersonalData_exportContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A finished file of all that is stored about you, as JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
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
    PersonalData_getDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What deleting your account would mean, or when it goes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDeletion"];
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
    PersonalData_askDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteAccount"];
            };
        };
        responses: {
            /** @description Delete your account; you can keep it after all for 30 days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDeletion"];
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
    PersonalData_takeBackDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keep your account after all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDeletion"];
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
    Identities_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts at other places by which you come in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedIdentities"];
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
    Identities_linkGitHub: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginAtProvider"];
            };
        };
        responses: {
            /** @description Begin to link your account of GitHub */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
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
    Identities_linkOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AtOrganization"];
            };
        };
        responses: {
            /** @description Begin to link your account at the provider of an organization you belong to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
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
    Identities_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unlink one; your last way in stays */
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
    Identities_confirmWithGitHub: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginAtProvider"];
            };
        };
        responses: {
            /** @description Begin to prove anew who you are, with GitHub */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
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
    ProviderSignIn_beginSingleSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginSingleSignOn"];
            };
        };
        responses: {
            /** @description Begin to sign in through an organization’s provider */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
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
    ProviderSignIn_finishSingleSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SingleSignOnAnswer"];
            };
        };
        responses: {
            /** @description Hand over what an organization’s provider has sent the browser back with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAtProvider"];
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
    ProviderSignIn_confirmAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginAtProvider"];
            };
        };
        responses: {
            /** @description Begin to prove anew who you are, at the provider that you came through */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
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
    ProviderSignIn_beginGitHub: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginAtProvider"];
            };
        };
        responses: {
            /** @description Begin to sign in with GitHub */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
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
    ProviderSignIn_finishGitHub: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderAnswer"];
            };
        };
        responses: {
            /** @description Hand over what GitHub has sent the browser back with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAtProvider"];
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
    SignInSettings_get: {
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
            /** @description How members sign in; the client secret is never shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInSettings"];
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
    SignInSettings_save: {
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
                "application/json": components["schemas"]["SaveSignInConnection"];
            };
        };
        responses: {
            /** @description Set the provider up; its description is read before anything is saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInSettings"];
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
    SignInSettings_remove: {
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
            /** @description Remove the provider; whoever came through it is signed out */
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
    SignInSettings_addDomain: {
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
                "application/json": components["schemas"]["AddSignInDomain"];
            };
        };
        responses: {
            /** @description Name an e-mail domain of the organization */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInDomain"];
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
    SignInSettings_proveDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Look for the TXT record that proves a domain */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInDomain"];
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
    SignInSettings_removeDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let go of a domain */
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
    FactorDemand_get: {
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
            /** @description Whether members need a second factor, and who has none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorDemand"];
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
    FactorDemand_save: {
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
                "application/json": components["schemas"]["SaveFactorDemand"];
            };
        };
        responses: {
            /** @description Ask members for a second factor, or stop asking; it counts from their next request on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorDemand"];
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
    Organizations_delete: {
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
                "application/json": components["schemas"]["DeleteOrganization"];
            };
        };
        responses: {
            /** @description Delete it; an owner can restore it for 30 days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedOrganization"];
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
    Organizations_restore: {
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
            /** @description Restore a deleted organization */
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
    Organizations_transfer: {
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
                "application/json": components["schemas"]["TransferOwnership"];
            };
        };
        responses: {
            /** @description Make another member the owner, and become an admin */
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
    Members_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                user?: string;
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
            /** @description Change a role, or what a reviewer sees */
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
            /** @description Invite by a link, which is shown this once, and by mail */
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
    Invitations_resend: {
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
            /** @description Mail an invitation again, with a new link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
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
    OwnInvitations_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open invitations to your confirmed address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnInvitationList"];
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
    OwnInvitations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Join the organization that invites you */
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
    OwnInvitations_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Decline an invitation, for good */
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
            /** @description The same as the entity tag in If-None-Match */
            304: {
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
            /** @description The same as the entity tag in If-None-Match */
            304: {
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
            /** @description The same as the entity tag in If-None-Match */
            304: {
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
    Catalogue_search: {
        parameters: {
            query: {
                version?: string;
                text: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Practices, symptoms and stages by id, words with slips, or a pasted error text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueSearchResult"];
                };
            };
            /** @description The same as the entity tag in If-None-Match */
            304: {
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
    Catalogue_searchIndex: {
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
            /** @description What a client needs to search by itself, as one types */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueSearchIndex"];
                };
            };
            /** @description The same as the entity tag in If-None-Match */
            304: {
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
    Catalogue_export: {
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
            /** @description The whole catalogue as one file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
            /** @description The same as the entity tag in If-None-Match */
            304: {
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
    Catalogue_schema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: "catalogue" | "practice" | "symptom" | "overlay";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The JSON Schema (draft 2020-12) of the export, or of a file of the content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonSchema"];
                };
            };
            /** @description The same as the entity tag in If-None-Match */
            304: {
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
    Overlays_state: {
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
            /** @description The organization's overlay over the catalogue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlayState"];
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
    Overlays_save: {
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
                "application/json": {
                    text: string;
                    after: number;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Save an overlay as a new revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlayState"];
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
    Overlays_check: {
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
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Check an overlay by every rule, and say what it would do; saves nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlayVerdict"];
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
    Overlays_import: {
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
                "application/json": {
                    text: string;
                    /** @default  */
                    into?: string;
                };
            };
        };
        responses: {
            /** @description Make an overlay of a custom lens of AWS or of OWASP DSOMM; saves nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueImportResult"];
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
    Overlays_undo: {
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
                "application/json": {
                    after: number;
                    to: number;
                };
            };
        };
        responses: {
            /** @description Let an earlier revision stand again, or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlayState"];
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
    Overlays_history: {
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
            /** @description Every revision of the overlay, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OverlayRevision"][];
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
    Overlays_revision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text of one revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
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
    OrganizationCatalogue_overview: {
        parameters: {
            query?: {
                version?: string;
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
            /** @description Stages, topics, practices and symptoms as the organization reads them */
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
    OrganizationCatalogue_practice: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                practice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A practice as the organization reads it, or one of its own */
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
    OrganizationCatalogue_symptom: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                symptom: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A symptom with what treats it as the organization reads it */
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
    SystemList_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                team?: string;
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
            /** @description Systems by name, with where each stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SystemListItem"][];
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
    SystemShortcuts_incident: {
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
            /** @description An incident with what would have prevented it, and what that would have cost */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPrevention"];
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
    Components_list: {
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
            /** @description Components of a system with their limits and peaks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemComponents"];
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
    Components_create: {
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
                "application/json": components["schemas"]["CreateComponent"];
            };
        };
        responses: {
            /** @description Add a component with its limit and growth */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemComponent"];
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
    Components_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                component: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a component with its readings */
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
    Components_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                component: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateComponent"];
            };
        };
        responses: {
            /** @description Change a component */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemComponent"];
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
    Components_listReadings: {
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
                component: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Readings of a component, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ComponentReading"][];
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
    Components_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                component: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReading"];
            };
        };
        responses: {
            /** @description Record how much of a component was used */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComponentReading"];
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
    Components_deleteReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                component: string;
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
    LoadTests_list: {
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
            /** @description Load tests with their fitted curves, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LoadTest"][];
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
    LoadTests_import: {
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
                "application/json": components["schemas"]["ImportLoadTest"];
            };
        };
        responses: {
            /** @description Import a load test of k6 or autocannon as a measured limit */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadTest"];
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
    LoadTests_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                test: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a load test; what it measured stays */
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
            /** @description The same report had been received before; nothing changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedScan"];
                };
            };
            /** @description Send a scan report */
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
    DatabaseReports_receive: {
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
                "application/json": components["schemas"]["DatabaseReport"];
            };
        };
        responses: {
            /** @description The same report had been received before; nothing changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedScan"];
                };
            };
            /** @description Send a report of pitwall doctor */
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
    DatabaseReports_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A report about a database, with what the forecast follows of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownDatabaseReport"];
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
    DatabaseReports_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowFigures"];
            };
        };
        responses: {
            /** @description Let the forecast follow figures of a report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseFigures"];
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
    Imports_receive: {
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
                "application/json": components["schemas"]["ImportEvidence"];
            };
        };
        responses: {
            /** @description The same file had been received before; nothing changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedImport"];
                };
            };
            /** @description Import a result of OpenSSF Scorecard, or SARIF of any tool, as evidence */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedImport"];
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
    Suppressions_list: {
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
            /** @description What the newest scans suppress, with the reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingSuppressions"];
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
    ReportSchema_scanReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The JSON Schema (draft 2020-12) of what pitwall scan --json writes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonSchema"];
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
    CatalogueMoves_versions: {
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
            /** @description The releases that there are, and which the organization reads */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueVersions"];
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
    CatalogueMoves_preview: {
        parameters: {
            query: {
                to: string;
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
            /** @description What a move to another release adds, changes and retires; saves nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueMovePreview"];
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
    CatalogueMoves_previewSystems: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                to: string;
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
            /** @description What stage, score and answers of each system would become; saves nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MovedSystem"][];
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
    CatalogueMoves_list: {
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
            /** @description Moves between releases, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CatalogueMove"][];
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
    CatalogueMoves_take: {
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
                "application/json": components["schemas"]["StartCatalogueMove"];
            };
        };
        responses: {
            /** @description Move every system that is not pinned to another release */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueMove"];
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
    CatalogueMoves_rollBack: {
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
                "application/json": components["schemas"]["RollBackCatalogueMove"];
            };
        };
        responses: {
            /** @description Every system back to the release where the newest move found it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueMove"];
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
    CatalogueMoves_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                move: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a move is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueMove"];
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
    CatalogueMoves_pinned: {
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
            /** @description Systems that stay on their release, with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CataloguePin"][];
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
    CataloguePin_pin: {
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
                "application/json": components["schemas"]["PinCatalogue"];
            };
        };
        responses: {
            /** @description Keep the system on its release, whatever the organization takes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguePin"];
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
    CataloguePin_unpin: {
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
            /** @description Let the system follow again: it comes under the organization's release at once */
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
    Assessments_assessment: {
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
            /** @description Where the system stands, practice by practice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
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
    Assessments_overview: {
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
            /** @description Where the system stands, without the single practices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentOverview"];
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
    Answers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                practice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A practice with its answer, evidence and history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerDetail"];
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
    Answers_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                practice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteAnswer"];
            };
        };
        responses: {
            /** @description Answer a practice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerDetail"];
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
    Answers_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                practice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveAnswer"];
            };
        };
        responses: {
            /** @description Approve another person's answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerDetail"];
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
    Answers_accept: {
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
                "application/json": components["schemas"]["AcceptSuggestions"];
            };
        };
        responses: {
            /** @description Answer practices as the newest scan suggests, all or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedSuggestions"];
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
    Answers_undo: {
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
                "application/json": components["schemas"]["UndoAnswers"];
            };
        };
        responses: {
            /** @description Put answers back to what they were before, all or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneAnswers"];
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
    AnswersOfMany_write: {
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
                "application/json": components["schemas"]["WriteAnswers"];
            };
        };
        responses: {
            /** @description Answer many practices in one step, all or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenAnswers"];
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
    AnswersOfMany_history: {
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
            /** @description Every change of a system's answers, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AnswerChange"][];
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
    AnswersOfMany_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                practice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveOpinion"];
            };
        };
        responses: {
            /** @description Say something else than another person's answer; the lowest counts until it is settled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerDetail"];
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
    AnswersOfMany_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                practice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back what one said beside an answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerDetail"];
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
    Inheritance_get: {
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
            /** @description Practices that the system has from platforms, and who has some from it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inheritance"];
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
    Inheritance_inherit: {
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
                "application/json": components["schemas"]["InheritPractices"];
            };
        };
        responses: {
            /** @description Let a platform's answers to some practices count here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inheritance"];
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
    Inheritance_disinherit: {
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
                "application/json": components["schemas"]["DisinheritPractices"];
            };
        };
        responses: {
            /** @description Let a platform's answers to some practices count here no more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inheritance"];
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
    Inheritance_copy: {
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
                "application/json": components["schemas"]["CopyAnswers"];
            };
        };
        responses: {
            /** @description Start from another system's answers, for what is not answered here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenAnswers"];
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
    Shortcuts_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "accepted_risk" | "debt_comment";
                system?: string;
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
            /** @description What was knowingly left out, with the incidents that each has caused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Shortcut"][];
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
    SystemShortcuts_offered: {
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
            /** @description How many comments of the newest scan are not in the register yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedComments"];
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
    SystemShortcuts_takeOver: {
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
            /** @description Take the debt comments of the newest scan into the register, all in one step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenComments"];
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
    Snapshots_list: {
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
            /** @description Snapshots, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Snapshot"][];
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
    Snapshots_take: {
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
                "application/json": components["schemas"]["TakeSnapshot"];
            };
        };
        responses: {
            /** @description Keep the assessment as it is now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
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
    Snapshots_compare: {
        parameters: {
            query: {
                from: string;
                to?: string;
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
            /** @description What changed between two snapshots or any two moments, or since one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotComparison"];
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
    Snapshots_trend: {
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
            /** @description The score over time, from snapshot to snapshot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotTrend"];
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
    Snapshots_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                snapshot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A snapshot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
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
    Tasks_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "todo" | "doing" | "done_unverified" | "done" | "dropped" | "open" | "all";
                search?: string;
                system?: string;
                stage?: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | "none";
                topic?: ("caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security") | "none";
                sprint?: string | "none";
                owner?: string | "none" | "me";
                source?: "practice" | "own";
                blocked?: "yes" | "no";
                sort?: "rank" | "due" | "days";
                skip?: number;
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
            /** @description Tasks in order; closed ones newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedTask"][];
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
    Tasks_groups: {
        parameters: {
            query?: {
                state?: "todo" | "doing" | "done_unverified" | "done" | "dropped" | "open" | "all";
                search?: string;
                system?: string;
                stage?: ("mvp" | "breakdown" | "re-architecture" | "scale" | "stability") | "none";
                topic?: ("caching" | "rate-limiting" | "stateless" | "queues" | "resilience" | "monitoring" | "delivery" | "architecture" | "database" | "security") | "none";
                sprint?: string | "none";
                owner?: string | "none" | "me";
                source?: "practice" | "own";
                blocked?: "yes" | "no";
                by?: "state" | "stage" | "topic" | "sprint" | "owner" | "system";
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
            /** @description How many tasks there are, by state, stage, topic, sprint, owner or system */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskGroups"];
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
    Tasks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A task with what it needs, what it unlocks, and its history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
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
    Tasks_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTask"];
            };
        };
        responses: {
            /** @description Change a task */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
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
    Tasks_pin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinTask"];
            };
        };
        responses: {
            /** @description Move a task to a place, with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
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
    Tasks_unpin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnpinTask"];
            };
        };
        responses: {
            /** @description Put a task back where the rules have it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
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
    TaskViews_list: {
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
            /** @description Your views of tasks, and those that are shared */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews"];
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
    TaskViews_create: {
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
                "application/json": components["schemas"]["CreateTaskView"];
            };
        };
        responses: {
            /** @description Keep a view of tasks by a name */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
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
    TaskViews_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                taskView: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a view */
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
    TaskViews_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                taskView: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTaskView"];
            };
        };
        responses: {
            /** @description Rename a view, share it, or change what it shows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
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
    Weights_get: {
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
            /** @description The numbers by which tasks are ordered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Weights"];
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
    Weights_save: {
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
                "application/json": components["schemas"]["ChangeWeights"];
            };
        };
        responses: {
            /** @description Change the numbers by which tasks are ordered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Weights"];
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
    Weights_preview: {
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
                "application/json": components["schemas"]["TryWeights"];
            };
        };
        responses: {
            /** @description What would move with other numbers; saves nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeightsPreview"];
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
    SystemTasks_create: {
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
                "application/json": components["schemas"]["CreateTask"];
            };
        };
        responses: {
            /** @description Add a task of your own */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
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
    Roadmap_get: {
        parameters: {
            query?: {
                to?: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
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
            /** @description Open tasks by stage, the plan of the sprints, and the path to a stage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roadmap"];
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
    SystemForecast_get: {
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
            /** @description When each component breaks, what breaks first first, and what moves it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemForecast"];
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
    WhatIf_compare: {
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
                "application/json": components["schemas"]["WhatIf"];
            };
        };
        responses: {
            /** @description What would follow from another capacity, target, date, growth, weights, places or catalogue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfResult"];
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
    WhatIf_apply: {
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
                "application/json": components["schemas"]["ApplyWhatIf"];
            };
        };
        responses: {
            /** @description Keep a capacity in the coming sprints, a growth in the components */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedWhatIf"];
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
    Progress_get: {
        parameters: {
            query?: {
                to?: "mvp" | "breakdown" | "re-architecture" | "scale" | "stability";
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
            /** @description What was done against the path, and when the rest is done at that pace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
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
    Portfolio_get: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                team?: string;
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
            /** @description All systems by how far they are behind their load, with topics, teams and first breaks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portfolio"];
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
    Benchmarks_get: {
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
            /** @description What a system meets of each topic, beside the median of at least five others */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Benchmarks"];
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
    SprintClosing_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                sprint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSprint"];
            };
        };
        responses: {
            /** @description Close a sprint: keep what it came to, carry over what is unfinished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedSprint"];
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
    TeamSprints_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                team: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A team's sprints with their tasks, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Sprint"][];
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
    TeamSprints_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                team: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSprint"];
            };
        };
        responses: {
            /** @description Create a sprint */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sprint"];
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
    TeamSprints_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                team: string;
                sprint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete an empty sprint */
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
    SprintPlanning_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                team: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A team's open sprints, the tasks that are in none, and what needs what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SprintPlanning"];
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
    Sprints_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                sprint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A sprint with its tasks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sprint"];
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
    Sprints_fill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                sprint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FillSprint"];
            };
        };
        responses: {
            /** @description What the sprint would hold when filled, and what stays out and why; saved when asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledSprint"];
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
    Exports_list: {
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
            /** @description Exports, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExportRun"][];
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
    Exports_start: {
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
                "application/json": components["schemas"]["StartExport"];
            };
        };
        responses: {
            /** @description Start an export of the roadmap */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportRun"];
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
    Exports_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far an export is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportRun"];
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
    Exports_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file of a finished export */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
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
    Live_stream: {
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
            /** @description Server-sent events: what changes, as a LiveEvent in each message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
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
    Presence_say: {
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
                "application/json": {
                    practice: string | null;
                };
            };
        };
        responses: {
            /** @description Say that one is in the assessment, and at which practice; others’ pages are told */
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
    FailedJobs_list: {
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
            /** @description Jobs that failed for good, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FailedJob"][];
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
    FailedJobs_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Run a failed job again */
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
    Reports_ofOrganization: {
        parameters: {
            query?: {
                since?: string;
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
            /** @description Where all systems stand, what breaks next, what was done and what comes, in plain words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    Reports_ofSystem: {
        parameters: {
            query?: {
                since?: string;
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
            /** @description The same of one system */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    ReportFiles_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                system?: string;
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
            /** @description Report files of a system, or of the organization, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportRun"][];
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
    ReportFiles_start: {
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
                "application/json": components["schemas"]["StartReport"];
            };
        };
        responses: {
            /** @description Start writing a report as a file */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRun"];
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
    ReportFiles_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                reportRun: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a report file is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRun"];
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
    ReportFiles_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                reportRun: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The finished file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
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
    ReportSharing_list: {
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
            /** @description Shared reports, newest first, with how often they were seen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportShare"][];
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
    ReportSharing_share: {
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
                "application/json": components["schemas"]["ShareReport"];
            };
        };
        responses: {
            /** @description Share a report, as it is now, by a link */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedReportShare"];
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
    ReportSharing_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                reportShare: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a link: it shows nothing any more */
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
    SharedReport_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSharedReport"];
            };
        };
        responses: {
            /** @description The report that a link leads to; counted as a view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedReport"];
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
    ReportSchedules_list: {
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
            /** @description Reports that are mailed each month */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSchedules"];
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
    ReportSchedules_create: {
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
                "application/json": components["schemas"]["ScheduleReport"];
            };
        };
        responses: {
            /** @description Have a report mailed to members each month */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSchedule"];
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
    ReportSchedules_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                reportSchedule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mail a report no more */
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
    Badges_get: {
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
            /** @description Whether the system’s badge is public, and where it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Badge"];
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
    Badges_change: {
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
                "application/json": components["schemas"]["ChangeBadge"];
            };
        };
        responses: {
            /** @description Show the system’s badge to everybody who has its address, or to nobody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Badge"];
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
    BadgePicture_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                badgeAddress: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a system stands, as a picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
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
    Campaigns_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "running" | "ended" | "all";
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
            /** @description Campaigns with how far they are, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Campaign"][];
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
    Campaigns_create: {
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
                "application/json": components["schemas"]["CreateCampaign"];
            };
        };
        responses: {
            /** @description Start a campaign */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
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
    Campaigns_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A campaign with each practice on each of its systems, the furthest behind first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
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
    Campaigns_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCampaign"];
            };
        };
        responses: {
            /** @description Change a campaign, end it, or take it up again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
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
    Campaigns_makeTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a task of each practice that is not at the goal and has none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignTasks"];
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
    Campaigns_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A campaign as CSV, a line a practice and system */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
    Activity_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                system?: string;
                kind?: "answer" | "comment" | "task" | "incident" | "snapshot" | "scan";
                actor?: string;
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
            /** @description What happened to a system, or to all that the reader sees, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Activity"][];
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
    FeedLinks_list: {
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
            /** @description Your feeds, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feeds"];
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
    FeedLinks_create: {
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
                "application/json": components["schemas"]["CreateFeed"];
            };
        };
        responses: {
            /** @description Make an address by which your own programs read what happened, or what is to come */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedFeed"];
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
    FeedLinks_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                feedLink: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a feed of yours */
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
    Feed_activity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedToken: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened, as Atom */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
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
    Feed_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedToken: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sprints, evidence and accepted risks that run out, as iCalendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
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
    Comments_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "system" | "practice" | "task" | "incident";
                practice?: string;
                task?: string;
                incident?: string;
                state?: "open" | "resolved" | "all";
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
            /** @description Threads about a system and what belongs to it, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Thread"][];
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
    Comments_open: {
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
                "application/json": {
                    about: components["schemas"]["CommentSubject"];
                    body: string;
                    /** @default [] */
                    mentions?: string[];
                };
            };
        };
        responses: {
            /** @description Open a thread */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
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
    Comments_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A thread with all of its replies, by any comment of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
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
    Comments_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a comment: its author’s, or an admin’s to do */
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
    Comments_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    body: string;
                    /** @default [] */
                    mentions?: string[];
                };
            };
        };
        responses: {
            /** @description Change a comment of one’s own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
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
    Comments_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @default [] */
                    mentions?: string[];
                };
            };
        };
        responses: {
            /** @description Reply in a thread */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
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
    Comments_resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resolved: boolean;
                };
            };
        };
        responses: {
            /** @description Resolve a thread, or open it again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
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
    Comments_revisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a comment said before it was changed, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentRevisions"];
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
    Connections_list: {
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
            /** @description Trackers that the system’s tasks are kept in step with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackerConnections"];
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
    Connections_connect: {
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
                "application/json": components["schemas"]["ConnectTracker"];
            };
        };
        responses: {
            /** @description Connect a project of a tracker */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackerConnection"];
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
    Connections_disconnect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                tracker: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forget a connection; its issues stay */
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
    Connections_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                tracker: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTracker"];
            };
        };
        responses: {
            /** @description Change a connection’s mapping or its credential */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackerConnection"];
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
    Offers_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                tracker: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the connected project offers for options and people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackerOffers"];
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
    Syncs_list: {
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
                tracker: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Syncs of a connection, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TrackerSync"][];
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
    Syncs_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                tracker: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Start a dry run: reads the tracker, writes nothing there */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackerSync"];
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
    Syncs_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                tracker: string;
                sync: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a sync is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackerSync"];
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
    Syncs_steps: {
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
                tracker: string;
                sync: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a sync does, field by field */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TrackerStep"][];
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
    Syncs_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                tracker: string;
                sync: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Do what a dry run showed, or go on where it stopped */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackerSync"];
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
    Links_list: {
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
                tracker: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Issues of a connection with their tasks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TrackerLink"][];
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
    Links_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                tracker: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkIssue"];
            };
        };
        responses: {
            /** @description Link an issue that is there already to a task */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackerLink"];
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
    Links_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                tracker: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forget which issue is a task’s; the issue stays */
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
    Conflicts_list: {
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
                tracker: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Fields that both sides changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TrackerConflict"][];
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
    Conflicts_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                tracker: string;
                conflict: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleConflict"];
            };
        };
        responses: {
            /** @description Say which side of a conflict holds */
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
    Inbox_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "unread" | "all";
                kind?: "mentioned" | "assigned" | "risk_ending" | "evidence_stale" | "contradiction_found" | "scan_failed" | "stage_changed" | "sprint_ended" | "task_reopened" | "export_finished" | "export_conflict" | "forecast_near" | "channel_disabled" | "campaign_due" | "report_ready";
                system?: string;
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
            /** @description What you are told, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notification"][];
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
    Inbox_count: {
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
            /** @description How much you have not read, at most 1,000 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationCount"];
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
    Inbox_markAll: {
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
                "application/json": components["schemas"]["MarkNotifications"];
            };
        };
        responses: {
            /** @description Mark as read what was there at a moment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedNotifications"];
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
    Inbox_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                notification: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkNotification"];
            };
        };
        responses: {
            /** @description Mark one as read, or as not read */
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
    Inbox_readPreferences: {
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
            /** @description How you are told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
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
    Inbox_changePreferences: {
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
                "application/json": components["schemas"]["ChangeNotificationPreferences"];
            };
        };
        responses: {
            /** @description Choose how you are told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
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
    Unsubscribe_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unsubscribe: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page that ends the mails that a link came with */
            302: {
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
    Unsubscribe_unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unsubscribe: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End the mails that a link came with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unsubscribed"];
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
    Channels_list: {
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
            /** @description Where the organization is told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NotificationChannel"][];
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
    Channels_create: {
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
                "application/json": components["schemas"]["CreateNotificationChannel"];
            };
        };
        responses: {
            /** @description Add a channel of Slack or Teams, or a webhook; its secret is told once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedNotificationChannel"];
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
    Channels_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                channel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a channel, with what waits for it */
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
    Channels_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                channel: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNotificationChannel"];
            };
        };
        responses: {
            /** @description Change a channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationChannel"];
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
    Channels_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                channel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make another secret; the one before it signs too for a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationChannelSecret"];
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
    Channels_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                channel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a test message */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationDelivery"];
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
    Channels_log: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "gathering" | "waiting" | "delivered" | "failed";
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                channel: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was sent, with each attempt, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NotificationDelivery"][];
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
    Channels_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                channel: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a message again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationDelivery"];
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
    Webhooks_list: {
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
            /** @description Where trackers tell what changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
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
    Webhooks_add: {
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
                "application/json": components["schemas"]["AddWebhook"];
            };
        };
        responses: {
            /** @description An address and a secret for a connection’s tracker; the secret is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
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
    Webhooks_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Another secret; that of before counts for a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
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
    Webhooks_giveSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                webhook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveWebhookSecret"];
            };
        };
        responses: {
            /** @description The secret that the provider made; that of before counts for a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
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
    Webhooks_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Listen no more; its deliveries go with it */
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
    Webhooks_listDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                state?: "waiting" | "done" | "ignored" | "failed";
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was told and what came of it, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
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
    Webhooks_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                webhook: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Look at a delivery again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
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
    Intake_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a tracker tells: proven by its signature, answered at once, looked at by a job */
            202: {
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
    App_get: {
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
            /** @description The organization’s GitHub App, and where it is let in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GithubAppAnswer"];
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
    App_finish: {
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
                "application/json": components["schemas"]["FinishGithubApp"];
            };
        };
        responses: {
            /** @description Back from GitHub: take the app over by GitHub’s code */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GithubApp"];
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
    App_begin: {
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
                "application/json": components["schemas"]["BeginGithubApp"];
            };
        };
        responses: {
            /** @description Begin to make a GitHub App; a page of Pitwall leads on to GitHub */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunGithubApp"];
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
    App_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                registration: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page that sends the app’s manifest to GitHub */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
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
    App_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forget the app’s key and tokens; the app itself is deleted at GitHub */
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
    App_refresh: {
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
            /** @description Ask GitHub where the app is let in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GithubApp"];
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
    App_repositories: {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                installation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Repositories that the app may see in one account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GithubRepositories"];
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
    ScanRuns_list: {
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
            /** @description Scans on the server, newest first, with why one failed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScanRun"][];
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
    ScanRuns_start: {
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
            /** @description Scan the system’s repositories on the server, now */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedScans"];
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
    ScanRuns_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or slug. */
                organization: string;
                system: string;
                scanRun: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a scan on the server is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanRun"];
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
    ScanRuns_settings: {
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
            /** @description What the server scans of the system, and when by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scanning"];
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
    ScanRuns_change: {
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
                "application/json": components["schemas"]["ChangeScanning"];
            };
        };
        responses: {
            /** @description Say when the server scans the system by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scanning"];
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
    OpenFile_export: {
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
            /** @description Everything that people entered, as one document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
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
    OpenFile_import: {
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
                "application/json": {
                    format: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Import such a document into an empty organization: all of it or nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedFile"];
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
    OwnSample_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An organization of examples of your own, made where you have none */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleOrganization"];
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
    Samples_get: {
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
            /** @description How far an organization of examples is filled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleOrganization"];
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
    Samples_reset: {
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
            /** @description Empty an organization of examples and fill it anew */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleOrganization"];
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
