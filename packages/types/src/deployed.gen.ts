/**
 * Generated from spec/openapi.yaml. Do not edit: change the description, then run `npm run generate`.
 */

export interface paths {
    "/api/v3/addons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the add-ons of a cluster
         * @description Lists every add-on instance of one cluster. The list is not paged.
         *
         *     IAM action: `cce:addonInstance:list`.
         */
        get: operations["listAddonInstances"];
        put?: never;
        /**
         * Install an add-on
         * @description Installs an add-on template into a cluster, or upgrades the instance that is there. An annotation decides which of the two:
         *     `addon.install/type` or `addon.upgrade/type`.
         *
         *     The call returns immediately, with the new instance in the state `installing`. The instance is ready when
         *     `showAddonInstance` returns `running` (or `available`, when only part of its pods are up).
         *
         *     A template can be installed once in a cluster. Clusters are created with some add-ons already installed, so a first call
         *     may return 409.
         *
         *     IAM action: `cce:addonInstance:create`.
         */
        post: operations["createAddonInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/addons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the add-on instance, `metadata.uid` of the response that created it. Not its name: a value that is not a UUID is rejected with 400 and `CCE.03400001`, an unknown UUID with 404. */
                id: components["parameters"]["AddonInstanceId"];
            };
            cookie?: never;
        };
        /**
         * Show an add-on
         * @description Returns one add-on instance. Poll it to follow an installation, an upgrade, a rollback or a deletion; for a deleted instance
         *     it returns 404. Existing clients poll every 10 seconds.
         *
         *     IAM action: `cce:addonInstance:get`.
         */
        get: operations["showAddonInstance"];
        /**
         * Upgrade an add-on or change its parameters
         * @description Moves an instance to another version, changes its `values`, or both. Send the annotation `addon.upgrade/type`.
         *
         *     Send the **complete** `values`: what you leave out returns to the template's default, not to the instance's current value.
         *
         *     The call returns immediately, with the state `upgrading`.
         *
         *     IAM action: `cce:addonInstance:update`.
         */
        put: operations["updateAddonInstance"];
        post?: never;
        /**
         * Delete an add-on
         * @description Uninstalls an add-on. The call returns immediately; the instance is gone when `showAddonInstance` returns 404.
         *
         *     Older deployments return the bare word `success`, newer ones the instance. Read the body as text first.
         *
         *     IAM action: `cce:addonInstance:delete`.
         */
        delete: operations["deleteAddonInstance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/addons/{id}/operation/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the add-on instance, `metadata.uid` of the response that created it. Not its name: a value that is not a UUID is rejected with 400 and `CCE.03400001`, an unknown UUID with 404. */
                id: components["parameters"]["AddonInstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll an add-on back
         * @description Returns an instance to the version it had before its last upgrade. Allowed when `status.isRollbackable` is true and
         *     `status.status` is one of `running`, `available`, `abnormal`, `upgradeFailed` and `rollbackFailed`.
         *
         *     The call returns immediately, with the state `rollbacking`.
         *
         *     IAM action: `cce:addonInstance:rollback`.
         */
        post: operations["rollbackAddonInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/addontemplates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the add-on templates
         * @description Lists the templates that can be installed, each with its versions, the clusters that a version supports, and the parameters
         *     (`input`) from which `values` of an installation are made: `input.basic` becomes `values.basic`, `input.parameters.custom`
         *     becomes `values.custom`, and one of `input.parameters.flavor1`, `flavor2` and so on becomes `values.flavor`.
         *
         *     IAM action: `cce:cluster:list`.
         */
        get: operations["listAddonTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/projects/{project_id}/clusters/{cluster_id}/addons/precheck": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the cluster. */
                cluster_id: components["parameters"]["PathClusterId"];
                /** @description Id of the project that the cluster belongs to. */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check installed add-ons
         * @description Creates one check task per entry of `spec.addonList`. `addonStatic` inspects an installed add-on, `addonUpgrade` checks whether it can
         *     be upgraded to `targetVersion`.
         *
         *     The call returns immediately, with the tasks in the state `Init`. Poll `listAddonPrecheckTasks` until each task is `Success` or
         *     `Failed`; `Failed` means that the check is complete and found risks.
         *
         *     IAM action: none required.
         */
        post: operations["batchCreateAddonPrecheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/projects/{project_id}/clusters/{cluster_id}/addons/precheck/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the cluster. */
                cluster_id: components["parameters"]["PathClusterId"];
                /** @description Id of the project that the cluster belongs to. */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List the check tasks of a cluster
         * @description Lists the check tasks of a cluster, with the risks that each found. The list is not paged. Several filters are combined with AND
         *     (inferred).
         *
         *     IAM action: none required.
         */
        get: operations["listAddonPrecheckTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/autopilot/v3/addons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the add-ons of an Autopilot cluster
         * @description Lists every add-on instance of one Autopilot cluster. The list is not paged.
         *
         *     IAM action: `cce:addonInstance:list`.
         */
        get: operations["listAutopilotAddonInstances"];
        put?: never;
        /**
         * Install an add-on in an Autopilot cluster
         * @description Installs an add-on template into an Autopilot cluster, or upgrades the instance that is there, as `createAddonInstance` does for other
         *     clusters.
         *
         *     IAM action: `cce:addonInstance:create`.
         */
        post: operations["createAutopilotAddonInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/autopilot/v3/addons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the add-on instance, as for other clusters. A value that is not a UUID is rejected with 400. */
                id: components["parameters"]["AutopilotInstanceId"];
            };
            cookie?: never;
        };
        /**
         * Show an add-on of an Autopilot cluster
         * @description Returns one add-on instance of an Autopilot cluster. Poll it to follow an installation, an upgrade, a rollback or a deletion; for a
         *     deleted instance it returns 404.
         *
         *     IAM action: `cce:addonInstance:get`.
         */
        get: operations["showAutopilotAddonInstance"];
        /**
         * Upgrade an add-on of an Autopilot cluster or change its parameters
         * @description Moves an instance to another version, changes its `values`, or both, as `updateAddonInstance` does for other clusters. Send the
         *     **complete** `values`.
         *
         *     IAM action: `cce:addonInstance:update` (inferred).
         */
        put: operations["updateAutopilotAddonInstance"];
        post?: never;
        /**
         * Delete an add-on of an Autopilot cluster
         * @description Uninstalls an add-on. The call returns immediately; the instance is gone when `showAutopilotAddonInstance` returns 404.
         *
         *     All sources show the bare word `success`; an instance, as for other clusters, is accepted too. Read the body as text first.
         *
         *     IAM action: `cce:addonInstance:delete`.
         */
        delete: operations["deleteAutopilotAddonInstance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/autopilot/v3/addons/{id}/operation/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the add-on instance, as for other clusters. A value that is not a UUID is rejected with 400. */
                id: components["parameters"]["AutopilotInstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll an add-on of an Autopilot cluster back
         * @description Returns an instance to the version it had before its last upgrade, under the conditions of `rollbackAddonInstance`.
         *
         *     IAM action: `cce:addonInstance:rollback`.
         */
        post: operations["rollbackAutopilotAddonInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/autopilot/v3/addontemplates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the add-on templates for Autopilot clusters
         * @description Lists the templates that can be installed in Autopilot clusters, each with its versions and the parameters (`input`) from which `values`
         *     of an installation are made, as in `listAddonTemplates`.
         *
         *     IAM action: none required.
         */
        get: operations["listAutopilotAddonTemplates"];
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
        /** @description An add-on installed in a cluster. */
        AddonInstance: {
            /**
             * @description Version of the API, always `v3`.
             * @constant
             */
            apiVersion: "v3";
            /**
             * @description Kind of the object, always `Addon`.
             * @constant
             */
            kind: "Addon";
            metadata?: components["schemas"]["AddonMetadata"];
            spec: components["schemas"]["InstanceSpec"];
            status: components["schemas"]["AddonInstanceStatus"];
        };
        /** @description The add-on instances of a cluster. */
        AddonInstanceList: {
            /**
             * @description Version of the API, always `v3`.
             * @constant
             */
            apiVersion: "v3";
            /** @description The instances, in no stated order. */
            items: components["schemas"]["AddonInstance"][];
            /**
             * @description Kind of the object, always `Addon`.
             * @constant
             */
            kind: "Addon";
        };
        /** @description Request to roll an add-on back. */
        AddonInstanceRollbackRequest: {
            /**
             * @description Id of the cluster.
             * @example 4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04
             */
            clusterID: string;
        };
        /** @description How the instance is doing. */
        AddonInstanceStatus: {
            currentVersion: components["schemas"]["Versions"];
            /** @description Whether the instance can be rolled back to `previousVersion`. */
            isRollbackable?: boolean;
            /**
             * @description Details of a failure. Often empty.
             * @example
             */
            message: string;
            /**
             * @description Version before the last upgrade, the one that a rollback returns to.
             * @example 1.29.4
             */
            previousVersion?: string;
            /**
             * @description Why the instance is in this state, such as why an installation failed. Often empty; the reference mentions failed installations only. Spelled with a capital R.
             * @example Install complete
             */
            Reason: string;
            status: components["schemas"]["AddonStatus"];
            /** @description Versions that this one can be upgraded to. Sources disagree on whether add-on or cluster versions are meant, and no recorded response contains any. Null or absent when there are none. */
            targetVersions?: string[] | null;
        };
        /** @description Identity and times of an add-on instance or of a template. */
        AddonMetadata: {
            /** @description Alternative name of the add-on. */
            alias?: string;
            /** @description Annotations of the add-on, as key and value. */
            annotations?: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When the object was created, in UTC.
             * @example 2026-07-15T08:30:00Z
             */
            creationTimestamp: string;
            /** @description Labels of the add-on, as key and value. */
            labels?: {
                [key: string]: string;
            };
            /**
             * @description Name of the add-on.
             * @example coredns
             */
            name: string;
            /**
             * @description Id. Of an instance a UUID, the `id` of the other operations; of a template its name.
             * @example 9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04
             */
            uid: string;
            /**
             * Format: date-time
             * @description When the object was last changed, in UTC.
             * @example 2026-07-15T08:31:02Z
             */
            updateTimestamp: string;
        };
        /** @description One add-on to check. */
        AddonPrecheckItem: {
            /**
             * @description Id of the add-on instance.
             * @example 9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04
             */
            addonInstanceID: string;
            /**
             * @description Name of the template, such as `coredns`.
             * @example coredns
             */
            addonTemplateName: string;
            /**
             * @description Version to upgrade to, one of the template's versions. Required for `addonUpgrade`.
             * @example 1.30.6
             */
            targetVersion?: string;
            type: components["schemas"]["AddonPrecheckType"];
            /** @description Parameters that the upgrade or change would send, with the content of `values` of an installation. */
            values?: {
                [key: string]: unknown;
            };
        };
        /** @description Size of the list. There are no pages. */
        AddonPrecheckPageInfo: {
            /**
             * Format: int32
             * @description Number of tasks.
             * @example 2
             */
            currentCount: number;
        };
        /** @description Request to check installed add-ons. */
        AddonPrecheckRequest: {
            /**
             * @description Version of the API, always `v3`.
             * @constant
             */
            apiVersion: "v3";
            /**
             * @description Kind of the object, always `AddonCheck`.
             * @constant
             */
            kind: "AddonCheck";
            spec: components["schemas"]["AddonPrecheckSpec"];
        };
        /** @description The request and the tasks created for it. Official SDKs give `status` the model of the cluster precheck (`AddonCheckStatus`, with `phase` and `itemsStatus`) and so lose `items`. */
        AddonPrecheckResult: {
            /**
             * @description Version of the API, always `v3`.
             * @constant
             */
            apiVersion: "v3";
            /**
             * @description Kind of the object, always `AddonCheck`.
             * @constant
             */
            kind: "AddonCheck";
            spec: components["schemas"]["AddonPrecheckSpec"];
            status: components["schemas"]["AddonPrecheckTasks"];
        };
        /** @description One risk that a task checks for. */
        AddonPrecheckRisk: {
            level: components["schemas"]["AddonPrecheckRiskLevel"];
            /** @description What was found. Absent while the risk is in `Init`. */
            message?: string;
            /**
             * @description Name of the risk. Seen: `AddonStatus` (the instance is not `running`), `AddonValidate` (a check of the add-on itself, such as a configuration edited by hand) and `K8sResourceModified` (resources of the add-on were changed outside of it).
             * @example AddonStatus
             */
            riskName: string;
            status: components["schemas"]["AddonPrecheckState"];
        };
        /**
         * @description How serious a risk is. It can change until the task is done. The set is open.
         *
         *     | level | meaning |
         *     |---|---|
         *     | `Warning` | The risk can be skipped. |
         *     | `Fatal` | The risk cannot be skipped. |
         * @example Warning
         */
        AddonPrecheckRiskLevel: KnownAddonPrecheckRiskLevel | UnknownAddonPrecheckRiskLevel;
        /** @description The add-ons to check. */
        AddonPrecheckSpec: {
            /** @description The checks, one task each. */
            addonList: components["schemas"]["AddonPrecheckItem"][];
            /**
             * @description Id of the cluster, the same as in the path.
             * @example 4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04
             */
            clusterID: string;
        };
        /**
         * @description State of a check task or of one risk. The set is open: the service may return a state that is not listed, so treat an unknown one
         *     as *not done yet*.
         *
         *     | state | meaning |
         *     |---|---|
         *     | `Init` | Not started. |
         *     | `Running` | Under way. |
         *     | `Success` | Complete, no risk found. |
         *     | `Failed` | Complete, a risk was found. |
         * @example Success
         */
        AddonPrecheckState: KnownAddonPrecheckState | UnknownAddonPrecheckState;
        /** @description One check of one add-on. */
        AddonPrecheckTask: {
            metadata: components["schemas"]["AddonPrecheckTaskMetadata"];
            spec?: components["schemas"]["AddonPrecheckTaskSpec"];
            status: components["schemas"]["AddonPrecheckTaskStatus"];
        };
        /** @description Check tasks of a cluster. */
        AddonPrecheckTaskList: {
            /**
             * @description Version of the API, always `v3`.
             * @constant
             */
            apiVersion: "v3";
            /** @description The tasks, in no stated order. */
            items: components["schemas"]["AddonPrecheckTask"][];
            /**
             * @description Kind of the object, always `AddonCheck`.
             * @constant
             */
            kind: "AddonCheck";
            pageInfo: components["schemas"]["AddonPrecheckPageInfo"];
        };
        /** @description Identity and times of a check task. */
        AddonPrecheckTaskMetadata: {
            /**
             * @description Id of the add-on instance.
             * @example 9d0f6c1e-6b7e-11f0-9c3e-0255ac100b04
             */
            addonInstanceID?: string;
            /**
             * @description Name of the add-on's Helm release, such as `cceaddon-npd`; not `metadata.name` of the instance.
             * @example cceaddon-npd
             */
            addonInstanceName?: string;
            /**
             * @description Name of the template.
             * @example npd
             */
            addonTemplateName: string;
            /**
             * Format: date-time
             * @description When the task was created, with an offset and up to nine digits of a second.
             * @example 2026-07-15T16:30:00.123456+08:00
             */
            createTimeStamp: string;
            /**
             * @description When the result expires. Only on finished tasks; its format was never seen.
             * @example 2026-07-16T16:30:20.123456+08:00
             */
            expireTimeStamp?: string;
            /**
             * @description Id of the task, for `task_id` of the list.
             * @example 5a0d2b7c-3e41-4f0a-8a55-7d1f9b6c2e10
             */
            taskID: string;
            /**
             * @description Kind of check. `addonStatic` and `addonUpgrade` are known.
             * @example addonStatic
             */
            type: string;
        };
        /** @description The tasks created by a request. */
        AddonPrecheckTasks: {
            /** @description One task per entry of `spec.addonList`. */
            items: components["schemas"]["AddonPrecheckTask"][];
        };
        /** @description What the task checks for. */
        AddonPrecheckTaskSpec: {
            /**
             * @description Version of the upgrade. Absent for `addonStatic` (inferred).
             * @example 2.6.32
             */
            addonTargetVersion?: string;
        };
        /** @description Progress and result of a check task. */
        AddonPrecheckTaskStatus: {
            /**
             * @description Details. Absent while the task is in `Init`.
             * @example check finished
             */
            message?: string;
            /** @description The risks that were checked for. Which ones depends on the add-on. */
            riskList?: components["schemas"]["AddonPrecheckRisk"][];
            status: components["schemas"]["AddonPrecheckState"];
        };
        /**
         * @description Kind of check: `addonStatic` inspects an installed add-on, `addonUpgrade` checks it before an upgrade.
         * @enum {string}
         */
        AddonPrecheckType: "addonStatic" | "addonUpgrade";
        /**
         * @description State of an add-on instance. The set is open: the service may return a state that is not listed, so treat an unknown one as
         *     *not done yet*.
         *
         *     | state | meaning |
         *     |---|---|
         *     | `installing` | Installation under way. |
         *     | `running` | All pods of the add-on are up. Normal. |
         *     | `available` | Usable, with only part of its pods up. |
         *     | `abnormal` | Not usable. A fresh installation may pass through this state while its pods start. |
         *     | `installFailed` | Installation failed. Delete the instance, then install again. |
         *     | `upgrading` | Upgrade or change of parameters under way. |
         *     | `upgradeFailed` | Upgrade failed. Upgrade again, or delete and install again. |
         *     | `rollbacking` | Rollback under way. |
         *     | `rollbackFailed` | Rollback failed. Roll back again, or delete and install again. |
         *     | `deleting` | Deletion under way. |
         *     | `deleteFailed` | Deletion failed. Delete again. |
         *     | `deleteSuccess` | Deleted. |
         *     | `unknown` | What the instance was installed from no longer exists. |
         * @example running
         */
        AddonStatus: KnownAddonStatus | UnknownAddonStatus;
        /** @description Something that can be installed in a cluster. */
        AddonTemplate: {
            /**
             * @description Version of the API, always `v3`.
             * @constant
             */
            apiVersion: "v3";
            /**
             * @description Kind of the object, always `Addon`.
             * @constant
             */
            kind: "Addon";
            metadata: components["schemas"]["AddonMetadata"];
            spec: components["schemas"]["TemplateSpec"];
        };
        /** @description Add-on templates. */
        AddonTemplateList: {
            /**
             * @description Version of the API, always `v3`.
             * @constant
             */
            apiVersion: "v3";
            /** @description The templates, in no stated order. */
            items: components["schemas"]["AddonTemplate"][];
            /**
             * @description Kind of the object, always `Addon`.
             * @constant
             */
            kind: "Addon";
        };
        /** @description Metadata of an installation with `annotations`. The form to use. */
        AnnotatedInstallMetadata: {
            /** @description Alternative name of the add-on. Not needed. */
            alias?: string;
            annotations: components["schemas"]["InstallAnnotations"];
            /** @description Labels of the add-on. Reserved by the service, which ignores them. */
            labels?: {
                [key: string]: string;
            };
            /** @description Name of the add-on. Not needed. */
            name?: string;
        };
        /** @description Metadata of an upgrade with `annotations`. The form to use. */
        AnnotatedUpgradeMetadata: {
            /** @description Alternative name of the add-on. Not needed; may be sent back as it was read. */
            alias?: string;
            annotations: components["schemas"]["UpgradeAnnotations"];
            /** @description Labels of the add-on. Reserved by the service, which ignores them. */
            labels?: {
                [key: string]: string;
            };
            /** @description Name of the add-on. Not needed; may be sent back as it was read. */
            name?: string;
        };
        /**
         * @description The bare word `success`, which older deployments return for a deletion.
         * @example success
         */
        DeleteSuccess: string;
        /** @description Error in the shape that Huawei Cloud documents since 2022. */
        DocumentedError: {
            errorCode: components["schemas"]["ErrorCode"];
            /**
             * @description What was wrong, for people.
             * @example Invalid request.
             */
            errorMessage: string;
        };
        /**
         * @description Error code. The known ones are in the catalogue of error codes (`errors.yaml`), with meaning and handling. The set is open: the service may return others.
         * @example CCE.03400001
         */
        ErrorCode: KnownErrorCode | UnknownErrorCode;
        /** @description Code and message of an error. */
        ErrorDetail: {
            code: components["schemas"]["ErrorCode"];
            /** @description What was wrong, for people. */
            message: string;
        };
        /** @description Why a request was rejected. The service and the gateways in front of it use several shapes; a client must read them all. The first is the one that the deployed add-on service returns. */
        ErrorResponse: components["schemas"]["StatusError"] | components["schemas"]["NestedError"] | components["schemas"]["DocumentedError"] | components["schemas"]["GatewayError"] | components["schemas"]["GatewayMessage"] | components["schemas"]["ServiceError"];
        /** @description Metadata with the annotation of an installation directly in it, as the reference prints it. */
        FlatInstallMetadata: {
            /**
             * @description Requests an installation, always `install`.
             * @constant
             */
            "addon.install/type": "install";
        };
        /** @description Metadata with the annotation of an upgrade directly in it, as the reference prints it. */
        FlatUpgradeMetadata: {
            "addon.upgrade/type": components["schemas"]["UpgradeType"];
        };
        /** @description Error of the API gateway in front of the service. */
        GatewayError: {
            /** @description Details of a denied authorization, encoded. The identity service (IAM) decodes it. */
            encoded_authorization_message?: string;
            error_code: components["schemas"]["ErrorCode"];
            /**
             * @description What was wrong, for people.
             * @example Incorrect IAM authentication information
             */
            error_msg: string;
            /**
             * @description Id of the request.
             * @example 8c1f0a6d2b3e4f5a9d7c6b5a4f3e2d1c
             */
            request_id?: string;
        };
        /** @description Error of the API gateway without a code, as seen from one deployment in 2020. */
        GatewayMessage: {
            /**
             * @description What was wrong, for people.
             * @example API not found
             */
            message: string;
            /**
             * @description Id of the request.
             * @example 8c1f0a6d2b3e4f5a9d7c6b5a4f3e2d1c
             */
            request_id: string;
        };
        /** @description Annotations of an installation. */
        InstallAnnotations: {
            /**
             * @description Requests an installation, always `install`.
             * @constant
             */
            "addon.install/type": "install";
        } & {
            [key: string]: string;
        };
        /** @description Carries the annotation of an installation, in `annotations` or directly in `metadata`. */
        InstanceInstallMetadata: components["schemas"]["AnnotatedInstallMetadata"] | components["schemas"]["FlatInstallMetadata"];
        /** @description Request to install an add-on. */
        InstanceInstallRequest: {
            /**
             * @description Version of the API, always `v3`.
             * @constant
             */
            apiVersion: "v3";
            /**
             * @description Kind of the object, always `Addon`.
             * @constant
             */
            kind: "Addon";
            metadata: components["schemas"]["InstanceInstallMetadata"];
            spec: components["schemas"]["InstanceInstallSpec"];
        };
        /** @description What to install, where, and with which parameters. */
        InstanceInstallSpec: {
            /**
             * @description Name of the template, such as `coredns`.
             * @example coredns
             */
            addonTemplateName: string;
            /**
             * @description Id of the cluster.
             * @example 4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04
             */
            clusterID: string;
            /** @description Parameters of the add-on. Each template has its own: read them from `input` of the template version, where `basic`, `custom` and `flavor` are the usual fields. */
            values: {
                [key: string]: unknown;
            };
            /**
             * @description Version of the template to install, such as `1.0.0`. When it is left out, the service takes the newest version that suits the cluster.
             * @example 1.0.0
             */
            version?: string;
        };
        /** @description Request to install or upgrade an add-on. An upgrade names the version, an installation may leave it out. */
        InstanceRequest: components["schemas"]["InstanceInstallRequest"] | components["schemas"]["InstanceUpgradeRequest"];
        /** @description What to upgrade, where, and with which parameters. */
        InstanceRequestSpec: {
            /**
             * @description Name of the template, such as `coredns`.
             * @example coredns
             */
            addonTemplateName: string;
            /**
             * @description Id of the cluster.
             * @example 4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04
             */
            clusterID: string;
            /** @description Parameters of the add-on. Each template has its own: read them from `input` of the template version, where `basic`, `custom` and `flavor` are the usual fields. On an upgrade, send the complete set. Published beside this description, the schemas `values/{addonTemplateName}.json` describe the values of the known templates, such as `values/coredns.json`. */
            values: {
                [key: string]: unknown;
            };
            /**
             * @description Version of the template to upgrade to, such as `1.0.0`. Mandatory on an upgrade, by POST as by PUT.
             * @example 1.0.0
             */
            version: string;
        };
        /** @description What is installed. */
        InstanceSpec: {
            /**
             * @description Groups that the template belongs to.
             * @example [
             *       "ServiceDiscovery"
             *     ]
             */
            addonTemplateLabels?: string[];
            /**
             * @description Address of the logo. May be empty, so it is not always a URI.
             * @example
             */
            addonTemplateLogo?: string;
            /**
             * @description Name of the template, such as `coredns`.
             * @example coredns
             */
            addonTemplateName: string;
            /**
             * @description Type of the template. `helm` and `static` are known.
             * @example helm
             */
            addonTemplateType: string;
            /**
             * @description Id of the cluster.
             * @example 4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04
             */
            clusterID: string;
            /** @description What the add-on is for. */
            description: string;
            /** @description Parameters that the add-on was installed with. Each template has its own. */
            values: {
                [key: string]: unknown;
            };
            /**
             * @description Version of the template, such as `1.0.0`.
             * @example 1.30.6
             */
            version: string;
        };
        /** @description Carries the annotation of an upgrade, in `annotations` or directly in `metadata`. Clients that send back what they read also send `name` and `alias`. */
        InstanceUpgradeMetadata: components["schemas"]["AnnotatedUpgradeMetadata"] | components["schemas"]["FlatUpgradeMetadata"];
        /** @description Request to upgrade an add-on or to change its parameters. */
        InstanceUpgradeRequest: {
            /**
             * @description Version of the API, always `v3`.
             * @constant
             */
            apiVersion: "v3";
            /**
             * @description Kind of the object, always `Addon`.
             * @constant
             */
            kind: "Addon";
            metadata: components["schemas"]["InstanceUpgradeMetadata"];
            spec: components["schemas"]["InstanceRequestSpec"];
        };
        /** @description Error with everything inside `error`, as seen from one deployment in 2021. */
        NestedError: {
            error: components["schemas"]["ErrorDetail"];
        };
        /** @description Error in the shape of the reference. */
        ServiceError: {
            code: components["schemas"]["ErrorCode"];
            /**
             * @description What was wrong, for people.
             * @example internal error
             */
            message: string;
        };
        /** @description Error in the shape that the deployed add-on service returns, after the `Status` object of Kubernetes. `errorCode` is the documented code; `error.code` and `message` are more precise. */
        StatusError: {
            /**
             * @description Version of the `Status` object. `v1` was seen.
             * @example v1
             */
            apiVersion?: string;
            /**
             * @description HTTP status, as a number.
             * @example 400
             */
            code: number;
            error?: components["schemas"]["ErrorDetail"];
            errorCode: components["schemas"]["ErrorCode"];
            /**
             * @description General message of the error code.
             * @example Invalid request.
             */
            errorMessage: string;
            /**
             * @description Kind of the object, always `Status`.
             * @constant
             */
            kind: "Status";
            /** @description What was wrong, for people. */
            message?: string;
            /** @description Empty in every recorded response. */
            metadata?: {
                [key: string]: unknown;
            };
            /**
             * @description Name of the HTTP status in one word.
             * @example BadRequest
             */
            reason?: string;
            /**
             * @description Outcome. `Failure` was seen.
             * @example Failure
             */
            status: string;
        };
        /** @description Clusters of one type that a version of a template supports. */
        SupportVersions: {
            /**
             * @description Categories of the cluster. `CCE`, `Turbo` and `Autopilot` are known; when absent, CCE and Turbo are meant.
             * @example [
             *       "CCE",
             *       "Turbo"
             *     ]
             */
            category?: string[];
            /**
             * @description Type of the cluster. `VirtualMachine`, `ARM64` and, in old data, `BareMetal` are known.
             * @example VirtualMachine
             */
            clusterType: string;
            /**
             * @description Versions of the cluster. Each entry is a regular expression to match a version with, such as `v1.(27|28).*`.
             * @example [
             *       "v1.(27|28|29|30).*"
             *     ]
             */
            clusterVersion: string[];
        };
        /** @description What a template is and in which versions it exists. */
        TemplateSpec: {
            /** @description What the add-on is for. */
            description: string;
            /**
             * @description Groups that the template belongs to.
             * @example [
             *       "ServiceDiscovery"
             *     ]
             */
            labels: string[];
            /**
             * @description Address of the logo. May be empty, so it is not always a URI.
             * @example
             */
            logoURL: string;
            /**
             * @description Address of the read-me file. May be absent, empty, or two addresses joined by `##`, so it is not always a URI.
             * @example
             */
            readmeURL?: string;
            /** @description Whether the add-on counts as required. The sources do not say what follows from it. */
            require?: boolean;
            /**
             * @description Type of the template. `helm` and `static` are known.
             * @example helm
             */
            type: string;
            /** @description Versions of the template, in no stated order. */
            versions: components["schemas"]["Versions"][];
        };
        /** @description Annotations of an upgrade or a change of parameters. */
        UpgradeAnnotations: {
            "addon.upgrade/type": components["schemas"]["UpgradeType"];
        } & {
            [key: string]: string;
        };
        /**
         * @description Requests an upgrade: `upgrade` moves to another version and also works for a change of parameters alone; `patch` changes the parameters of the version that is installed.
         * @enum {string}
         */
        UpgradeType: "upgrade" | "patch";
        /** @description One version of an add-on template. */
        Versions: {
            /**
             * Format: date-time
             * @description When the version was published, in UTC.
             * @example 2026-03-02T02:14:55Z
             */
            creationTimestamp?: string;
            /** @description Parameters of this version and their defaults. `basic` becomes `values.basic` of an installation, `parameters.custom` becomes `values.custom`, and one of `parameters.flavor1`, `flavor2` and so on becomes `values.flavor`. */
            input: {
                [key: string]: unknown;
            };
            /** @description Whether the version is stable. */
            stable: boolean;
            /** @description Clusters that this version supports. Null or absent in `currentVersion` of an instance. */
            supportVersions?: components["schemas"]["SupportVersions"][] | null;
            /** @description Texts for user interfaces by language (`en_US`, `zh_CN`, `fr_FR` were seen). Most leaves are strings, some are numbers. */
            translate: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the version was last changed, in UTC.
             * @example 2026-05-20T09:40:24Z
             */
            updateTimestamp: string;
            /**
             * @description Version of the template.
             * @example 1.30.6
             */
            version: string;
        };
    };
    responses: {
        /** @description The request is not valid. The message names what is wrong. Do not retry it unchanged. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The template is already installed in this cluster. Delete the instance first, or upgrade it. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The caller is known but not allowed to do this. Ask for the IAM action that the operation names. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service failed. */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description No such add-on instance, template or cluster. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Any other error of the service or of a gateway in front of it, such as 405 (method not allowed), 413 (body too large), 415 (media type not supported) and 503 (unavailable), in one of the known error shapes. */
        OtherError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Too many requests, or another request holds the resource. Wait as long as `Retry-After` says, then retry. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The credentials are missing, wrong or out of date. Get a new token or check the keys and the clock. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /** @description Id of the add-on instance, `metadata.uid` of the response that created it. Not its name: a value that is not a UUID is rejected with 400 and `CCE.03400001`, an unknown UUID with 404. */
        AddonInstanceId: string;
        /** @description Id of the cluster. Optional, and not deprecated for Autopilot clusters. */
        AutopilotClusterId: string;
        /** @description Id of the add-on instance, as for other clusters. A value that is not a UUID is rejected with 400. */
        AutopilotInstanceId: string;
        /** @description Id of the Autopilot cluster. */
        AutopilotListClusterId: string;
        /** @description Lists only the instances of this template, by name or alias. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
        AutopilotTemplateName: string;
        /** @description Lowest version that an upgrade accepts. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
        BaseUpdateAddonVersion: string;
        /** @description Id of the cluster. */
        ClusterId: string;
        /** @description Whether to list only the newest version of each template. Huawei Cloud calls this parameter hidden and gives no values; `true` is inferred. */
        Newest: string;
        /**
         * @deprecated
         * @description Id of the cluster. Once mandatory, now optional and about to be retired by the service; clients of deployments that may be older still send it.
         */
        OptionalClusterId: string;
        /** @description Id of the cluster. */
        PathClusterId: string;
        /** @description Lists only the tasks of this add-on instance. */
        PrecheckInstanceId: string;
        /** @description Lists only the task of this id, `metadata.taskID` of the response that created it. */
        PrecheckTaskId: string;
        /** @description Lists only the tasks of this type. */
        PrecheckTypeFilter: components["schemas"]["AddonPrecheckType"];
        /** @description Id of the project that the cluster belongs to. */
        ProjectId: string;
        /** @description Cluster to list the templates for. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
        TemplateClusterId: string;
        /** @description Lists only the template of this name or alias. 2 to 30 characters; the first and the last is a letter or a digit, the others may also be `-`, `_` and `.`. */
        TemplateName: string;
        /** @description Version of the templates to list. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
        TemplateVersion: string;
    };
    requestBodies: {
        /** @description The add-ons to check. */
        BatchCreateAddonPrecheck: {
            content: {
                "application/json": components["schemas"]["AddonPrecheckRequest"];
            };
        };
        /** @description What to install or upgrade, and with which parameters. `application/json;charset=utf-8` is accepted too. */
        CreateAddonInstance: {
            content: {
                "application/json": components["schemas"]["InstanceRequest"];
            };
        };
        /** @description What to install or upgrade in an Autopilot cluster, and with which parameters. */
        CreateAutopilotAddonInstance: {
            content: {
                "application/json": components["schemas"]["InstanceRequest"];
            };
        };
        /** @description The cluster that the add-on is installed in. */
        RollbackAddonInstance: {
            content: {
                "application/json": components["schemas"]["AddonInstanceRollbackRequest"];
            };
        };
        /** @description The Autopilot cluster that the add-on is installed in. */
        RollbackAutopilotAddonInstance: {
            content: {
                "application/json": components["schemas"]["AddonInstanceRollbackRequest"];
            };
        };
        /** @description The instance's new version and its complete parameters. */
        UpdateAddonInstance: {
            content: {
                "application/json": components["schemas"]["InstanceUpgradeRequest"];
            };
        };
        /** @description The instance's new version and its complete parameters. */
        UpdateAutopilotAddonInstance: {
            content: {
                "application/json": components["schemas"]["InstanceUpgradeRequest"];
            };
        };
    };
    headers: {
        /** @description Id of this request, 32 hexadecimal digits. Quote it in a support ticket. */
        RequestId: string;
        /** @description How long to wait before the next attempt: seconds, which can be a decimal number such as `56.818`, or an HTTP date. Most responses lack it, so a client needs a backoff of its own. */
        RetryAfter: string;
    };
    pathItems: never;
}
export type AddonInstance = components['schemas']['AddonInstance'];
export type AddonInstanceList = components['schemas']['AddonInstanceList'];
export type AddonInstanceRollbackRequest = components['schemas']['AddonInstanceRollbackRequest'];
export type AddonInstanceStatus = components['schemas']['AddonInstanceStatus'];
export type AddonMetadata = components['schemas']['AddonMetadata'];
export type AddonPrecheckItem = components['schemas']['AddonPrecheckItem'];
export type AddonPrecheckPageInfo = components['schemas']['AddonPrecheckPageInfo'];
export type AddonPrecheckRequest = components['schemas']['AddonPrecheckRequest'];
export type AddonPrecheckResult = components['schemas']['AddonPrecheckResult'];
export type AddonPrecheckRisk = components['schemas']['AddonPrecheckRisk'];
export type AddonPrecheckRiskLevel = components['schemas']['AddonPrecheckRiskLevel'];
export type AddonPrecheckSpec = components['schemas']['AddonPrecheckSpec'];
export type AddonPrecheckState = components['schemas']['AddonPrecheckState'];
export type AddonPrecheckTask = components['schemas']['AddonPrecheckTask'];
export type AddonPrecheckTaskList = components['schemas']['AddonPrecheckTaskList'];
export type AddonPrecheckTaskMetadata = components['schemas']['AddonPrecheckTaskMetadata'];
export type AddonPrecheckTasks = components['schemas']['AddonPrecheckTasks'];
export type AddonPrecheckTaskSpec = components['schemas']['AddonPrecheckTaskSpec'];
export type AddonPrecheckTaskStatus = components['schemas']['AddonPrecheckTaskStatus'];
export type AddonPrecheckType = components['schemas']['AddonPrecheckType'];
export type AddonStatus = components['schemas']['AddonStatus'];
export type AddonTemplate = components['schemas']['AddonTemplate'];
export type AddonTemplateList = components['schemas']['AddonTemplateList'];
export type AnnotatedInstallMetadata = components['schemas']['AnnotatedInstallMetadata'];
export type AnnotatedUpgradeMetadata = components['schemas']['AnnotatedUpgradeMetadata'];
export type DeleteSuccess = components['schemas']['DeleteSuccess'];
export type DocumentedError = components['schemas']['DocumentedError'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type ErrorDetail = components['schemas']['ErrorDetail'];
export type ErrorResponse = components['schemas']['ErrorResponse'];
export type FlatInstallMetadata = components['schemas']['FlatInstallMetadata'];
export type FlatUpgradeMetadata = components['schemas']['FlatUpgradeMetadata'];
export type GatewayError = components['schemas']['GatewayError'];
export type GatewayMessage = components['schemas']['GatewayMessage'];
export type InstallAnnotations = components['schemas']['InstallAnnotations'];
export type InstanceInstallMetadata = components['schemas']['InstanceInstallMetadata'];
export type InstanceInstallRequest = components['schemas']['InstanceInstallRequest'];
export type InstanceInstallSpec = components['schemas']['InstanceInstallSpec'];
export type InstanceRequest = components['schemas']['InstanceRequest'];
export type InstanceRequestSpec = components['schemas']['InstanceRequestSpec'];
export type InstanceSpec = components['schemas']['InstanceSpec'];
export type InstanceUpgradeMetadata = components['schemas']['InstanceUpgradeMetadata'];
export type InstanceUpgradeRequest = components['schemas']['InstanceUpgradeRequest'];
export type NestedError = components['schemas']['NestedError'];
export type ServiceError = components['schemas']['ServiceError'];
export type StatusError = components['schemas']['StatusError'];
export type SupportVersions = components['schemas']['SupportVersions'];
export type TemplateSpec = components['schemas']['TemplateSpec'];
export type UpgradeAnnotations = components['schemas']['UpgradeAnnotations'];
export type UpgradeType = components['schemas']['UpgradeType'];
export type Versions = components['schemas']['Versions'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternalServerError = components['responses']['InternalServerError'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseOtherError = components['responses']['OtherError'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ParameterAddonInstanceId = components['parameters']['AddonInstanceId'];
export type ParameterAutopilotClusterId = components['parameters']['AutopilotClusterId'];
export type ParameterAutopilotInstanceId = components['parameters']['AutopilotInstanceId'];
export type ParameterAutopilotListClusterId = components['parameters']['AutopilotListClusterId'];
export type ParameterAutopilotTemplateName = components['parameters']['AutopilotTemplateName'];
export type ParameterBaseUpdateAddonVersion = components['parameters']['BaseUpdateAddonVersion'];
export type ParameterClusterId = components['parameters']['ClusterId'];
export type ParameterNewest = components['parameters']['Newest'];
export type ParameterOptionalClusterId = components['parameters']['OptionalClusterId'];
export type ParameterPathClusterId = components['parameters']['PathClusterId'];
export type ParameterPrecheckInstanceId = components['parameters']['PrecheckInstanceId'];
export type ParameterPrecheckTaskId = components['parameters']['PrecheckTaskId'];
export type ParameterPrecheckTypeFilter = components['parameters']['PrecheckTypeFilter'];
export type ParameterProjectId = components['parameters']['ProjectId'];
export type ParameterTemplateClusterId = components['parameters']['TemplateClusterId'];
export type ParameterTemplateName = components['parameters']['TemplateName'];
export type ParameterTemplateVersion = components['parameters']['TemplateVersion'];
export type RequestBodyBatchCreateAddonPrecheck = components['requestBodies']['BatchCreateAddonPrecheck'];
export type RequestBodyCreateAddonInstance = components['requestBodies']['CreateAddonInstance'];
export type RequestBodyCreateAutopilotAddonInstance = components['requestBodies']['CreateAutopilotAddonInstance'];
export type RequestBodyRollbackAddonInstance = components['requestBodies']['RollbackAddonInstance'];
export type RequestBodyRollbackAutopilotAddonInstance = components['requestBodies']['RollbackAutopilotAddonInstance'];
export type RequestBodyUpdateAddonInstance = components['requestBodies']['UpdateAddonInstance'];
export type RequestBodyUpdateAutopilotAddonInstance = components['requestBodies']['UpdateAutopilotAddonInstance'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    listAddonInstances: {
        parameters: {
            query: {
                /** @description Lists only the instances of this template. Some official SDKs know it, the reference does not, so a service may ignore it: filter the response as well. */
                addon_template_name?: string;
                /** @description Id of the cluster. */
                cluster_id: components["parameters"]["ClusterId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The add-on instances of the cluster. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstanceList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    createAddonInstance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateAddonInstance"];
        responses: {
            /** @description The installation (or upgrade) has begun. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    showAddonInstance: {
        parameters: {
            query?: {
                /**
                 * @deprecated
                 * @description Id of the cluster. Once mandatory, now optional and about to be retired by the service; clients of deployments that may be older still send it.
                 */
                cluster_id?: components["parameters"]["OptionalClusterId"];
            };
            header?: never;
            path: {
                /** @description Id of the add-on instance, `metadata.uid` of the response that created it. Not its name: a value that is not a UUID is rejected with 400 and `CCE.03400001`, an unknown UUID with 404. */
                id: components["parameters"]["AddonInstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The add-on instance. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    updateAddonInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the add-on instance, `metadata.uid` of the response that created it. Not its name: a value that is not a UUID is rejected with 400 and `CCE.03400001`, an unknown UUID with 404. */
                id: components["parameters"]["AddonInstanceId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UpdateAddonInstance"];
        responses: {
            /** @description The upgrade has begun. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    deleteAddonInstance: {
        parameters: {
            query?: {
                /**
                 * @deprecated
                 * @description Id of the cluster. Once mandatory, now optional and about to be retired by the service; clients of deployments that may be older still send it.
                 */
                cluster_id?: components["parameters"]["OptionalClusterId"];
            };
            header?: never;
            path: {
                /** @description Id of the add-on instance, `metadata.uid` of the response that created it. Not its name: a value that is not a UUID is rejected with 400 and `CCE.03400001`, an unknown UUID with 404. */
                id: components["parameters"]["AddonInstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion has begun. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                    "text/plain": components["schemas"]["DeleteSuccess"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    rollbackAddonInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the add-on instance, `metadata.uid` of the response that created it. Not its name: a value that is not a UUID is rejected with 400 and `CCE.03400001`, an unknown UUID with 404. */
                id: components["parameters"]["AddonInstanceId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RollbackAddonInstance"];
        responses: {
            /** @description The rollback has begun. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    listAddonTemplates: {
        parameters: {
            query?: {
                /** @description Lists only the template of this name or alias. 2 to 30 characters; the first and the last is a letter or a digit, the others may also be `-`, `_` and `.`. */
                addon_template_name?: components["parameters"]["TemplateName"];
                /** @description Lowest version that an upgrade accepts. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
                base_update_addon_version?: components["parameters"]["BaseUpdateAddonVersion"];
                /** @description Cluster to list the templates for. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
                cluster_id?: components["parameters"]["TemplateClusterId"];
                /** @description Whether to list only the newest version of each template. Huawei Cloud calls this parameter hidden and gives no values; `true` is inferred. */
                newest?: components["parameters"]["Newest"];
                /** @description Version of the templates to list. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
                version?: components["parameters"]["TemplateVersion"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The add-on templates. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonTemplateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    batchCreateAddonPrecheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the cluster. */
                cluster_id: components["parameters"]["PathClusterId"];
                /** @description Id of the project that the cluster belongs to. */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["BatchCreateAddonPrecheck"];
        responses: {
            /** @description The check tasks are created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonPrecheckResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    listAddonPrecheckTasks: {
        parameters: {
            query?: {
                /** @description Lists only the tasks of this add-on instance. */
                addon_instance_id?: components["parameters"]["PrecheckInstanceId"];
                /** @description Lists only the task of this id, `metadata.taskID` of the response that created it. */
                task_id?: components["parameters"]["PrecheckTaskId"];
                /** @description Lists only the tasks of this type. */
                type?: components["parameters"]["PrecheckTypeFilter"];
            };
            header?: never;
            path: {
                /** @description Id of the cluster. */
                cluster_id: components["parameters"]["PathClusterId"];
                /** @description Id of the project that the cluster belongs to. */
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The check tasks of the cluster. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonPrecheckTaskList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    listAutopilotAddonInstances: {
        parameters: {
            query: {
                /** @description Lists only the instances of this template, by name or alias. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
                addon_template_name?: components["parameters"]["AutopilotTemplateName"];
                /** @description Id of the Autopilot cluster. */
                cluster_id: components["parameters"]["AutopilotListClusterId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The add-on instances of the cluster. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstanceList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    createAutopilotAddonInstance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateAutopilotAddonInstance"];
        responses: {
            /** @description The installation (or upgrade) has begun. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                };
            };
            /** @description The installation (or upgrade) has begun. Assumed from the operation for other clusters; no readable page gives the status. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    showAutopilotAddonInstance: {
        parameters: {
            query?: {
                /** @description Id of the cluster. Optional, and not deprecated for Autopilot clusters. */
                cluster_id?: components["parameters"]["AutopilotClusterId"];
            };
            header?: never;
            path: {
                /** @description Id of the add-on instance, as for other clusters. A value that is not a UUID is rejected with 400. */
                id: components["parameters"]["AutopilotInstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The add-on instance. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    updateAutopilotAddonInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the add-on instance, as for other clusters. A value that is not a UUID is rejected with 400. */
                id: components["parameters"]["AutopilotInstanceId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UpdateAutopilotAddonInstance"];
        responses: {
            /** @description The upgrade has begun. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    deleteAutopilotAddonInstance: {
        parameters: {
            query?: {
                /** @description Id of the cluster. Optional, and not deprecated for Autopilot clusters. */
                cluster_id?: components["parameters"]["AutopilotClusterId"];
            };
            header?: never;
            path: {
                /** @description Id of the add-on instance, as for other clusters. A value that is not a UUID is rejected with 400. */
                id: components["parameters"]["AutopilotInstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion has begun. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                    "text/plain": components["schemas"]["DeleteSuccess"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    rollbackAutopilotAddonInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the add-on instance, as for other clusters. A value that is not a UUID is rejected with 400. */
                id: components["parameters"]["AutopilotInstanceId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RollbackAutopilotAddonInstance"];
        responses: {
            /** @description The rollback has begun. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonInstance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    listAutopilotAddonTemplates: {
        parameters: {
            query?: {
                /** @description Lists only the template of this name or alias. 2 to 30 characters; the first and the last is a letter or a digit, the others may also be `-`, `_` and `.`. */
                addon_template_name?: components["parameters"]["TemplateName"];
                /** @description Lowest version that an upgrade accepts. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
                base_update_addon_version?: components["parameters"]["BaseUpdateAddonVersion"];
                /** @description Cluster to list the templates for. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
                cluster_id?: components["parameters"]["TemplateClusterId"];
                /** @description Whether to list only the newest version of each template. Huawei Cloud calls this parameter hidden and gives no values; `true` is inferred. */
                newest?: components["parameters"]["Newest"];
                /** @description Version of the templates to list. Huawei Cloud calls this parameter hidden, so a service may ignore it: filter the response as well. */
                version?: components["parameters"]["TemplateVersion"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The add-on templates. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddonTemplateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["OtherError"];
        };
    };
}
/** The known values of `AddonPrecheckRiskLevel`. The set is open: the service may return others. */
export const knownAddonPrecheckRiskLevelValues = ["Warning","Fatal"] as const;
/** A value of `AddonPrecheckRiskLevel` that the description lists. */
export type KnownAddonPrecheckRiskLevel = typeof knownAddonPrecheckRiskLevelValues[number];
/**
 * A value of `AddonPrecheckRiskLevel` that the description does not list. At run time it is any string. The suffix exists in the type only, so
 * that a comparison with a misspelled value does not compile.
 */
export type UnknownAddonPrecheckRiskLevel = `${string} (not listed)`;
/** The known values of `AddonPrecheckState`. The set is open: the service may return others. */
export const knownAddonPrecheckStateValues = ["Init","Running","Success","Failed"] as const;
/** A value of `AddonPrecheckState` that the description lists. */
export type KnownAddonPrecheckState = typeof knownAddonPrecheckStateValues[number];
/**
 * A value of `AddonPrecheckState` that the description does not list. At run time it is any string. The suffix exists in the type only, so
 * that a comparison with a misspelled value does not compile.
 */
export type UnknownAddonPrecheckState = `${string} (not listed)`;
/** The known values of `AddonStatus`. The set is open: the service may return others. */
export const knownAddonStatusValues = ["installing","running","available","abnormal","installFailed","upgrading","upgradeFailed","rollbacking","rollbackFailed","deleting","deleteFailed","deleteSuccess","unknown"] as const;
/** A value of `AddonStatus` that the description lists. */
export type KnownAddonStatus = typeof knownAddonStatusValues[number];
/**
 * A value of `AddonStatus` that the description does not list. At run time it is any string. The suffix exists in the type only, so
 * that a comparison with a misspelled value does not compile.
 */
export type UnknownAddonStatus = `${string} (not listed)`;
/** The known values of `ErrorCode`. The set is open: the service may return others. */
export const knownErrorCodeValues = ["CCE.03400001","CCE.03400002","CCE.03401001","CCE.03403001","CCE.03404001","CCE.03409001","CCE.03500001","CCE.01400001","CCE.01400006","CCE.01401001","CCE.01429002","CCE.01429003","CCE.02429001","SVCSTG.CCE-ADDONMGR.4000003","SVCSTG.CCE-ADDONMGR.4000002","SVCSTG.CCE-ADDONMGR.400","SVCSTG.CCE-ADDONMGR.4030301","SVCSTG.CCE-ADDONMGR.4030302","SVCSTG.CCE-ADDONMGR.4040204","SVCSTG.CCE-ADDONMGR.5000001","SVCSTG.CCE-ADDONMGR.5000002","SVCSTG.CCE-ADDONMGR.5000006","SVCSTG.CCE-ADDONMGR.5000007","SVCSTG.CCE-ADDONMGR.5000201","SVCSTG.CCE-ADDONMGR.5000203","SVCSTG.CCE-ADDONMGR.500","APIGW.0101","APIGW.0103","APIGW.0201","APIGW.0301","APIGW.0303","APIGW.0307","APIGW.0308"] as const;
/** A value of `ErrorCode` that the description lists. */
export type KnownErrorCode = typeof knownErrorCodeValues[number];
/**
 * A value of `ErrorCode` that the description does not list. At run time it is any string. The suffix exists in the type only, so
 * that a comparison with a misspelled value does not compile.
 */
export type UnknownErrorCode = `${string} (not listed)`;
