/**
 * Generated from spec/values. Do not edit: change a schema there, then run `npm run generate`.
 */

/** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
export interface Flavor {
  /** Free text about the flavor. */
  description?: string | undefined;
  /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
  name?: string | undefined;
  /** Number of pods of the Deployment. */
  replicas?: number | undefined;
  /** Quotas, one entry for each container or workload. */
  resources?: readonly FlavorResource[] | undefined;
  /** Size of the flavor in one word. */
  size?: string | undefined;
  /** Categories of clusters that the flavor is meant for. */
  category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
  /** Whether the console selects this flavor first. */
  is_default?: boolean | undefined;
  /** Sizes of clusters for which the flavor is recommended. */
  recommend_cluster_flavor_types?: readonly string[] | undefined;
}

/** CPU and memory of one container or workload. */
export interface FlavorResource {
  /** Name of the container or workload. */
  name: string;
  /** Upper limit of CPU, as a Kubernetes quantity. */
  limitsCpu?: string | undefined;
  /** Upper limit of memory, as a Kubernetes quantity. */
  limitsMem?: string | undefined;
  /** CPU that is reserved, as a Kubernetes quantity. */
  requestsCpu?: string | undefined;
  /** Memory that is reserved, as a Kubernetes quantity. */
  requestsMem?: string | undefined;
  /** Number of pods of this workload, in versions that count each workload by itself. */
  replicas?: number | undefined;
}

/** A requirement on a label of the node. */
export interface NodeMatchExpression {
  /** Key of the node label. */
  key?: string | undefined;
  /** How the label is compared with the values. */
  operator?: "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt" | (string & {}) | undefined;
  /** Values that the label is compared with. */
  values?: readonly string[] | undefined;
}

/** A taint that the pods tolerate, as in Kubernetes. */
export interface Toleration {
  /** Key of the taint. Without it, the operator `Exists` matches every taint. */
  key?: string | undefined;
  /** How key and value are compared. */
  operator?: "Exists" | "Equal" | (string & {}) | undefined;
  /** Value of the taint, needed with `Equal`. */
  value?: string | undefined;
  /** Effect of the taint. */
  effect?: "NoSchedule" | "PreferNoSchedule" | "NoExecute" | (string & {}) | undefined;
  /** Seconds for which the taint is tolerated, with the effect `NoExecute`. */
  tolerationSeconds?: number | undefined;
}

/** Scales node pools out and in. */
export interface AutoscalerValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Address of the CCE service, with its scheme. */
    cceEndpoint?: string | undefined;
    /** Address of the ECS service, with its scheme. */
    ecsEndpoint?: string | undefined;
    /** Tag of the add-on's image. It usually equals the add-on version and must change with it on upgrade. */
    image_version?: string | undefined;
    /** Id of the region. */
    region?: string | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Platform of the nodes, in versions up to 1.19. Up to 1.19. */
    platform?: string | undefined;
    /**
     * Suffix of the image name in versions of 2018 to 2020.
     * @deprecated
     */
    euleros_version?: string | undefined;
    /** Minor version of the cluster. The console sends it; recorded templates do not have it. */
    cluster_version?: string | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "Single" | "HA" | "custom-resources" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "autoscaler" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. */
      limitsCpu?: string | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Id of the cluster. Empty in templates: fill it. */
    cluster_id?: string | undefined;
    /** Id of the project that the cluster is in. Empty in templates. From 1.25 on an empty id is rejected; before, it is accepted and the pod fails with 401. */
    tenant_id?: string | undefined;
    /** Whether idle nodes are removed. Default: `false`. */
    scaleDownEnabled?: boolean | undefined;
    /** Minutes after a scale-out before a scale-in is considered. Default: `10`. */
    scaleDownDelayAfterAdd?: number | undefined;
    /** Minutes after a scale-in before the next is considered. Default: `10`. */
    scaleDownDelayAfterDelete?: number | undefined;
    /** Minutes after a failed scale-in before the next is considered. Default: `3`. */
    scaleDownDelayAfterFailure?: number | undefined;
    /** Minutes that a node must be idle before it is removed. Default: `10`. */
    scaleDownUnneededTime?: number | undefined;
    /** Utilization below which a node counts as idle, as a share from 0 to 1. Default: `0.5`. */
    scaleDownUtilizationThreshold?: number | undefined;
    /** Maximum number of idle nodes that are removed at the same time. Default: `10`. */
    maxEmptyBulkDeleteFlag?: number | undefined;
    /** Minutes before a node that could not be removed is checked again. Default: `5`. */
    unremovableNodeRecheckTimeout?: number | undefined;
    /** Maximum number of nodes in the cluster. Default: `1000`. */
    maxNodesTotal?: number | undefined;
    /** Maximum number of CPU cores in the cluster. Default: `32000`. */
    coresTotal?: number | undefined;
    /** Maximum amount of memory in the cluster, in GiB. Default: `128000`. */
    memoryTotal?: number | undefined;
    /** Whether utilization triggers a scale-out. Default: `true`. */
    scaleUpUtilizationEnabled?: boolean | undefined;
    /** Whether pods that cannot be scheduled trigger a scale-out. Default: `true`. */
    scaleUpUnscheduledPodEnabled?: boolean | undefined;
    /** CPU utilization that triggers a scale-out, as a share. Default: `1`. */
    scaleUpCpuUtilizationThreshold?: number | undefined;
    /** Memory utilization that triggers a scale-out, as a share. Default: `1`. */
    scaleUpMemUtilizationThreshold?: number | undefined;
    /** Whether the pods of DaemonSets are left out of the utilization. Default: `false`. */
    ignoreDaemonSetsUtilization?: boolean | undefined;
    /** Whether nodes with pods of third-party controllers are kept. Default: `true`. */
    skipNodesWithCustomControllerPods?: boolean | undefined;
    /** Verbosity of the log. Default: `4`. */
    logLevel?: number | undefined;
    /** How a node pool is chosen: one strategy, or several separated by commas. */
    expander?: "priority" | "priority,least-waste" | (string & {}) | undefined;
    /** Minutes that a new node may take to become ready. From 1.19 on. Default: `15`. */
    maxNodeProvisionTime?: number | undefined;
    /** Whether pods with local volumes count in scaling. From 1.28.17 on. Default: `false`. */
    localVolumeNodeScalingEnabled?: boolean | undefined;
    /** Delay before pods with new ephemeral volumes trigger a scale-out. The unit is not documented. Default: `10`. */
    newEphemeralVolumesPodScaleUpDelay?: number | undefined;
    /** Whether a scale-out restarts the idle time of nodes. Default: `false`. */
    resetUnNeededWhenScaleUp?: boolean | undefined;
    /** Container network type of the cluster. Seen in one Terraform module of 2024. */
    networkMode?: string | undefined;
    /** Interval of the main loop. Only its name is known. From 1.32.5 on. */
    scanInterval?: unknown | undefined;
    /** Disruption budget of the add-on's pods. Only its name is known. From 1.32.5 on. */
    podDisruptionBudget?: unknown | undefined;
    /** Whether node affinity of local volumes is ignored. Only its name is known. From 1.32.5 on. */
    ignoreLocalVolumeNodeAffinity?: unknown | undefined;
    /** First backoff of a node pool that failed to grow. Only its name is known. From 1.32.5 on. */
    initialNodeGroupBackoffDuration?: unknown | undefined;
    /** Maximum backoff of a node pool that failed to grow. Only its name is known. From 1.32.5 on. */
    maxNodeGroupBackoffDuration?: unknown | undefined;
    /** Maximum time for estimating one node pool. Only its name is known. From 1.32.5 on. */
    maxNodeGroupBinPackingDuration?: unknown | undefined;
    /** Forces the Deployment's pods into different zones. Pods for which no zone is left stay unscheduled. Default: `false`. */
    multiAZEnabled?: boolean | undefined;
    /** Spreads the Deployment's pods evenly over the zones. Takes precedence over `multiAZEnabled` when both are true. Default: `false`. */
    multiAZBalance?: boolean | undefined;
    /** Tolerations of the Deployment's pods, as in Kubernetes. Default: `[{"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute","tolerationSeconds":60},{"key":"node.kubernetes.io/unreachable","operator":"Exists","effect":"NoExecute","tolerationSeconds":60}]`. */
    tolerations?: readonly Toleration[] | undefined;
    /** Expressions over node labels that the Deployment's pods require. Default: `[]`. */
    node_match_expressions?: readonly NodeMatchExpression[] | undefined;
    /** Annotations to add to the pods. Default: `{}`. */
    annotations?: { readonly [name: string]: string } | undefined;
  } | undefined;
}

/** Cloud native cluster monitoring with Prometheus. The documents call it kube-prometheus-stack; an older add-on was called prometheus. */
export interface CieCollectorValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Address of the AOM service, with its scheme. */
    aom_endpoint?: string | undefined;
    /** Address of the AOM service, with its scheme. */
    aom_url?: string | undefined;
    /** Id of the region. */
    region_id?: string | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
    /** Minor version of the cluster. The console sends it; recorded templates do not have it. */
    cluster_version?: string | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "Agent-Default" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "prometheusOperator" | "prometheus" | "kubeStateMetrics" | "nodeExporter" | "alertmanager" | "thanosSidecar" | "thanosQuery" | "adapter" | "grafana" | "clusterProblemDetector" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. */
      limitsCpu?: string | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
    /** Mode that the flavor is for. */
    deploy_mode?: "agent" | "server" | (string & {}) | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** `agent` keeps no data in the cluster, `server` does. */
    deploy_mode?: "agent" | "server" | (string & {}) | undefined;
    /** Name of the cluster. */
    cluster?: string | undefined;
    /** Id of the cluster. */
    clusterId?: string | undefined;
    /** Time between two collections of metrics. Default: `"15s"`. */
    scrapeInterval?: string | undefined;
    /** Whether metrics are sent to AOM. */
    aom_enable?: boolean | undefined;
    /** Id of the AOM instance, needed with `aom_enable`. */
    aom_instance_id?: string | undefined;
    /** Id of the AOM instance's project, needed with `aom_enable`. */
    aom_project_id?: string | undefined;
    /** How requests to AOM are authenticated, needed with `aom_enable`. */
    aom_auth_type?: "Bearer" | (string & {}) | undefined;
    /** App key for AOM, needed with `aom_enable`. Plain text: keep it secret. */
    aom_app_key?: string | undefined;
    /** App secret for AOM, needed with `aom_enable`. Plain text: keep it secret. */
    aom_app_secret?: string | undefined;
    /** Whether metrics are sent to another monitoring system. */
    enablethird?: boolean | undefined;
    /** Address that metrics are sent to. */
    url_third?: string | undefined;
    /** User of the other monitoring system. */
    basic_auth_username_third?: string | undefined;
    /** Password of the other monitoring system. Plain text: keep it secret. */
    basic_auth_password_third?: string | undefined;
    /** Token of the other monitoring system. Plain text: keep it secret. */
    bearer_token?: string | undefined;
    /** Whether custom metrics are collected. Default: `false`. */
    enable_custom_metrics?: boolean | undefined;
    /** Whether two instances run. Default: `false`. */
    highAvailability?: boolean | undefined;
    /** Number of shards that share the collection, in agent mode. Default: `1`. */
    shards?: number | undefined;
    /** Id of the project. */
    projectId?: string | undefined;
    /** Id of the region. */
    region?: string | undefined;
    /** How long data is kept, in server mode. */
    retention?: string | undefined;
    /** Storage class of the data, in server mode. */
    storage_class?: string | undefined;
    /** Size of the storage, as a Kubernetes quantity. */
    storage_size?: string | undefined;
    /** Kind of the storage. */
    storage_type?: string | undefined;
    /** Whether shards work in server mode. */
    supportServerModeSharding?: boolean | undefined;
    /** Whether node affinity is used. */
    enable_nodeAffinity?: boolean | undefined;
    /**
     * Whether Grafana is installed. A separate add-on since 3.9.0. Up to 3.9.0.
     * @deprecated
     */
    enable_grafana?: boolean | undefined;
  } | undefined;
}

/** DNS server of the cluster. Installed with every cluster. */
export interface CorednsValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Address of the DNS service in the cluster. All templates have 10.247.3.10; no source shows who sets another one. Default: `"10.247.3.10"`. */
    cluster_ip?: string | undefined;
    /** IPv6 switch of versions up to 1.13. Up to 1.13. */
    ipv6?: boolean | undefined;
    /** Tag of the add-on's image. It usually equals the add-on version and must change with it on upgrade. */
    image_version?: string | undefined;
    /** Platform of the nodes, in versions up to about 1.17. Up to 1.17. */
    platform?: string | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Queries per second that the flavor is made for. Recorded as a number. */
    name?: string | number | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "coredns" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. */
      limitsCpu?: string | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Server blocks of the Corefile. From 1.23.1 on. */
    servers?: readonly {
      /** Port of the block. Default: `5353`. */
      port?: number | undefined;
      /** Zones that the block serves. */
      zones?: readonly {
        /** Name of the zone; `.` is every name. Default: `"."`. */
        zone?: string | undefined;
      }[] | undefined;
      /** Plugins of the block, in order. */
      plugins?: readonly {
        /** Name of the CoreDNS plugin. Do not change `health` and `bind`: the add-on stops working. */
        name?: "bind" | "cache" | "errors" | "health" | "ready" | "kubernetes" | "loadbalance" | "prometheus" | "forward" | "reload" | "log" | (string & {}) | undefined;
        /** Arguments after the plugin's name. */
        parameters?: string | number | undefined;
        /** Content of the plugin's braces, one directive per line. */
        configBlock?: string | undefined;
      }[] | undefined;
    }[] | undefined;
    /** Maps a DNS suffix to a list of name servers. For JSON in a string the service returns HTTP 500. */
    stub_domains?: { readonly [name: string]: readonly string[] } | undefined;
    /** Name servers that replace those of the node, at most three. */
    upstream_nameservers?: readonly string[] | undefined;
    /** What an upgrade does when the ConfigMap was edited by hand: reject, overwrite or keep. Set it back after the upgrade. Default: `"ensureConsistent"`. */
    parameterSyncStrategy?: "ensureConsistent" | "force" | "inherit" | (string & {}) | undefined;
    /** Forces the Deployment's pods into different zones. Pods for which no zone is left stay unscheduled. Default: `false`. */
    multiAZEnabled?: boolean | undefined;
    /** Spreads the Deployment's pods evenly over the zones. Takes precedence over `multiAZEnabled` when both are true. Default: `false`. */
    multiAZBalance?: boolean | undefined;
    /** Tolerations of the Deployment's pods, as in Kubernetes. Default: `[{"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute","tolerationSeconds":60},{"key":"node.kubernetes.io/unreachable","operator":"Exists","effect":"NoExecute","tolerationSeconds":60}]`. */
    tolerations?: readonly Toleration[] | undefined;
    /** Expressions over node labels that the Deployment's pods require. Default: `[]`. */
    node_match_expressions?: readonly NodeMatchExpression[] | undefined;
    /** Annotations to add to the pods. Default: `{}`. */
    annotations?: { readonly [name: string]: string } | undefined;
    /** Id of the cluster. Only one sample for 1.17 has it; no template does. */
    cluster_id?: string | undefined;
    /** Id of the project. Only old samples have it; no template does. */
    tenant_id?: string | undefined;
  } | undefined;
}

/** Mounts secrets of the Data Encryption Workshop (DEW) into pods. */
export interface DewProviderValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Address of the key service, with its scheme. */
    dewEndpoint?: string | undefined;
    /** Tag of the add-on's image, the same as the add-on version. */
    dew_provider_image_version?: string | undefined;
    /** Id of the region. */
    region?: string | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
    /** Minor version of the cluster. The console sends it; recorded templates do not have it. */
    cluster_version?: string | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "custom-resources" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly FlavorResource[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** How often secrets are read again, from `1m` to `1440m`. Default: `"2m"`. */
    rotation_poll_interval?: string | undefined;
    /** Name of the agency that reads secrets. Default: `""`. */
    agency_name?: string | undefined;
    /** Name of the Secret that holds access keys. */
    aksk_secret_name?: string | undefined;
    /** Whether the driver itself writes the secrets. Recorded as a string in a map of strings, so a boolean is expected too (inferred). */
    driver_writes_secrets?: string | boolean | undefined;
    /** Burst of requests for versions. Recorded as a string in a map of strings, so a number is expected too (inferred). */
    get_version_burst?: string | number | undefined;
    /** Requests for versions per second. Recorded as a string in a map of strings, so a number is expected too (inferred). */
    get_version_qps?: string | number | undefined;
    /** Id of the project. */
    project_id?: string | undefined;
  } | undefined;
}

/** Container storage (CSI) for EVS, OBS, SFS, SFS Turbo and local volumes. Installed with clusters from v1.15 on. */
export interface EverestValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Tag of the images, the same as the add-on version. From 2.x on. From 2 on. */
    everest_image_version?: string | undefined;
    /** Tag of the driver's init image, the same as the add-on version. From 2.x on. From 2 on. */
    driver_init_image_version?: string | undefined;
    /** Tag of the controller's image, in versions up to 1.2. Up to 1.2. */
    controller_image_version?: string | undefined;
    /** Tag of the driver's image, in versions up to 1.2. Up to 1.2. */
    driver_image_version?: string | undefined;
    /** Address of the BMS service, without scheme. Missing in regions without the service. */
    bms_url?: string | undefined;
    /** Address of the EVS service, without scheme. */
    evs_url?: string | undefined;
    /** Address of the IAM service, without scheme. */
    iam_url?: string | undefined;
    /** Address of the IMS service, without scheme. */
    ims_url?: string | undefined;
    /** Address of the OBS service, without scheme. */
    obs_url?: string | undefined;
    /** Address of the SFS service, without scheme. */
    sfs_url?: string | undefined;
    /** Address of the SFS Turbo service, without scheme. It may hold an underscore, so it is not always a valid host name. */
    sfs_turbo_url?: string | undefined;
    /** Address of the SFS 3.0 service, without scheme. */
    sfs30_url?: string | undefined;
    /** Address of the ECS service, with its scheme. */
    ecsEndpoint?: string | undefined;
    /** Platform of the nodes. Newer versions no longer have it. */
    platform?: string | undefined;
    /** Switch for the private cloud product. Default: `false`. */
    supportHcs?: boolean | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
    /** Minor version of the cluster. The console sends it; recorded templates do not have it. */
    cluster_version?: string | undefined;
    /**
     * Suffix of the image name in versions of 2018 to 2020.
     * @deprecated
     */
    euleros_version?: string | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "custom-resources" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "everest-csi-controller" | "everest-csi-driver" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. */
      limitsCpu?: string | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Id of the cluster's VPC. Empty in templates; the service appears to fill it. */
    default_vpc_id?: string | undefined;
    /** Id of the cluster. Empty in templates; the service appears to fill it. */
    cluster_id?: string | undefined;
    /** Name of the cluster. Empty in templates, unknown to 1.2; the service appears to fill it. */
    cluster_name?: string | undefined;
    /** Id of the project. Empty in templates; the service appears to fill it. */
    project_id?: string | undefined;
    /** Switch for the default access keys at OBS mounts. Huawei Cloud explains it as whether they may be used; the name says the opposite. From 1.2.9 on. Default: `false`. */
    disable_auto_mount_secret?: boolean | undefined;
    /** Overcommit of the local storage pool in percent, as a string of digits. Default: `"80"`. */
    over_subscription?: string | undefined;
    /** Workers that attach EVS volumes at the same time, as a string of digits. Default: `"60"`. */
    csi_attacher_worker_threads?: string | undefined;
    /** Workers that detach volumes at the same time, as a string of digits. Default: `"60"`. */
    csi_attacher_detach_worker_threads?: string | undefined;
    /** Attachments per minute, as a string of digits; `0` is no limit. Default: `"0"`. */
    volume_attaching_flow_ctrl?: string | undefined;
    /** Disk slots of a node that are kept for other uses, as a string of digits. Default: `"6"`. */
    number_of_reserved_disks?: string | undefined;
    /** Throttling settings, normally left empty. Default: `{}`. */
    flow_control?: object | undefined;
    /** Whether the agent on the node attaches volumes. Default: `false`. */
    enable_node_attacher?: boolean | undefined;
    /** Forces the Deployment's pods into different zones. Pods for which no zone is left stay unscheduled. Default: `false`. */
    multiAZEnabled?: boolean | undefined;
    /** Spreads the Deployment's pods evenly over the zones. Takes precedence over `multiAZEnabled` when both are true. Default: `false`. */
    multiAZBalance?: boolean | undefined;
    /** Tolerations of the Deployment's pods, as in Kubernetes. Default: `[{"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute","tolerationSeconds":60},{"key":"node.kubernetes.io/unreachable","operator":"Exists","effect":"NoExecute","tolerationSeconds":60}]`. */
    tolerations?: readonly Toleration[] | undefined;
    /** Expressions over node labels that the Deployment's pods require. Default: `[]`. */
    node_match_expressions?: readonly NodeMatchExpression[] | undefined;
    /** Annotations to add to the pods. Default: `{}`. */
    annotations?: { readonly [name: string]: string } | undefined;
  } | undefined;
}

/** GPU device plugin and driver installer (CCE AI Suite for NVIDIA GPU). It has no flavor. */
export interface GpuBetaValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Minor version of the cluster. The console sends it; recorded templates do not have it. */
    cluster_version?: string | undefined;
    /** Tag of the device plugin's image, usually but not always the add-on version. Take it from the template. */
    device_version?: string | undefined;
    /** Tag of the driver installer's image, usually the same as `device_version`. */
    driver_version?: string | undefined;
    /** Address that the default driver is downloaded from, without scheme. */
    obs_url?: string | undefined;
    /** Id of the region. */
    region?: string | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Platform of the nodes. An instance shows it although nobody sent it. */
    platform?: string | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
  } | undefined;
  /** The add-on has no flavor; templates do not offer one. */
  flavor?: unknown | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Address that the NVIDIA driver is downloaded from. Empty: the default driver. Default: `""`. */
    nvidia_driver_download_url?: string | undefined;
    /** Whether the driver comes from NVIDIA's public download. False: from an object store. Default: `true`. */
    is_driver_from_nvidia?: boolean | undefined;
    /** Name of the scheduler of the add-on's pods. Default: `"default-scheduler"`. */
    component_schedulername?: string | undefined;
    /** Whether whole GPUs and virtual GPUs can be requested together. Default: `false`. */
    compatible_with_legacy_api?: boolean | undefined;
    /** Whether the mount at `/usr/lib/nvidia` in GPU containers is left out. Default: `false`. */
    disable_mount_path_v1?: boolean | undefined;
    /** Whether the GSP firmware of the GPU is off. Default: `true`. */
    disable_nvidia_gsp?: boolean | undefined;
    /** Folders of the driver that are mounted into GPU containers, separated by commas. Default: `"bin,lib64"`. */
    driver_mount_paths?: string | undefined;
    /** Whether faulty GPUs are taken out of service. Default: `true`. */
    enable_fault_isolation?: boolean | undefined;
    /** Whether faults of the GPU and its driver are detected. Default: `true`. */
    enable_health_monitoring?: boolean | undefined;
    /** Whether GPU metrics are collected for Prometheus. Default: `true`. */
    enable_metrics_monitoring?: boolean | undefined;
    /** Whether only files named `libxxx.so.x` are mounted. Default: `true`. */
    enable_simple_lib64_mount?: boolean | undefined;
    /** Whether GPUs are virtualized. Default: `false`. */
    enable_xgpu?: boolean | undefined;
    /** Driver settings of single node pools. Default: `{}`. */
    gpu_driver_config?: object | undefined;
    /** Xid error numbers that count as a fault, separated by commas. Default: `"74,79"`. */
    health_check_xids_v2?: string | undefined;
    /** Value of `LD_LIBRARY_PATH` in GPU containers. The mixed case of the key is the API's. Default: `""`. */
    inject_ld_Library_path?: string | undefined;
    /** Paths at which the libraries are mounted in GPU containers, separated by commas. Default: `"/usr/lib64,/usr/lib/x86_64-linux-gnu"`. */
    lib64_container_paths?: string | undefined;
    /** Milliseconds after which old metrics are deleted. Default: `30000`. */
    metrics_delete_interval?: number | undefined;
    /** Milliseconds between two collections. Default: `15000`. */
    metrics_monitor_interval?: number | undefined;
    /** Annotations to add to the pods. Default: `{}`. */
    annotations?: { readonly [name: string]: string } | undefined;
  } | undefined;
}

/** Cloud native log collection to LTS and AOM. */
export interface LogAgentValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Address of the AOM service, with its scheme. */
    aomEndpoint?: string | undefined;
    /** Address of the IAM service, without scheme. */
    iam_url?: string | undefined;
    /** Address that logs are sent to, with its scheme and port 8102. */
    ltsAccessEndpoint?: string | undefined;
    /** Address of the LTS API, with its scheme. */
    ltsEndpoint?: string | undefined;
    /** Id of the region. */
    region?: string | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
    /** Minor version of the cluster. The console sends it; recorded templates do not have it. */
    cluster_version?: string | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "Low" | "Autopilot-Low" | "custom-resources" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "fluent-bit" | "cop-logs" | "log-operator" | "otel-collector" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. The page's sample also has the number 1. */
      limitsCpu?: string | number | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Certificate of the CA in base64. The service generates one when it is empty. Default: `""`. */
    caCert?: string | undefined;
    /** Certificate of the server in base64. The service generates one when it is empty. Default: `""`. */
    serverCert?: string | undefined;
    /** Private key of the server in base64. The service generates one when it is empty. Keep it secret. Default: `""`. */
    serverKey?: string | undefined;
    /** Id of the project. May be empty at installation. Default: `""`. */
    projectID?: string | undefined;
    /** Id of the cluster. May be empty at installation. Default: `""`. */
    clusterID?: string | undefined;
    /** Name of the cluster. */
    clusterName?: string | undefined;
    /** Access key of an account. Empty: temporary keys are used. Default: `""`. */
    accessKey?: string | undefined;
    /** Secret key of an account. Empty: temporary keys are used. Keep it secret. Default: `""`. */
    secretKey?: string | undefined;
    /** Whether the default policy for the containers' standard output is created. At installation only. Default: `false`. */
    createDefaultStdout?: boolean | undefined;
    /** Whether the default policy for events to LTS is created. At installation only. Default: `false`. */
    createDefaultEvent?: boolean | undefined;
    /** Whether the default policy for events to AOM is created. Default: `true`. */
    createDefaultEventToAOM?: boolean | undefined;
    /** Whether the audit log of the control plane is collected. Default: `false`. */
    createAudit?: boolean | undefined;
    /** Whether the log of kube-apiserver is collected. Default: `false`. */
    createKubeApiserver?: boolean | undefined;
    /** Whether the log of kube-controller-manager is collected. Default: `false`. */
    createKubeControllerManager?: boolean | undefined;
    /** Whether the log of kube-scheduler is collected. Default: `false`. */
    createKubeScheduler?: boolean | undefined;
    /** Category of the cluster. Also `CCE` for Autopilot clusters, where `enable_autopilot` tells the difference. */
    cluster_category?: "CCE" | (string & {}) | undefined;
    /** Whether the cluster is an Autopilot cluster. */
    enable_autopilot?: boolean | undefined;
    /** Whether keys of the platform are used. Default: `true`. */
    paasakskEnable?: boolean | undefined;
    /** Replaces `basic.ltsAccessEndpoint` when set. */
    ltsAccessEndpoint?: string | undefined;
    /** Replaces `basic.ltsEndpoint` when set. */
    ltsEndpoint?: string | undefined;
    /** Replaces `basic.aomEndpoint` when set. */
    aomEndpoint?: string | undefined;
    /** Id of the log group. Empty in samples. Default: `""`. */
    ltsGroupID?: string | undefined;
    /** Id of the log stream for standard output. Empty in samples. Default: `""`. */
    ltsStdoutStreamID?: string | undefined;
    /** Id of the log stream for events. Empty in samples. Default: `""`. */
    ltsEventStreamID?: string | undefined;
    /** Id of the log stream for the audit log. Empty in samples. Default: `""`. */
    ltsAuditStreamID?: string | undefined;
    /** Id of the log stream for kube-apiserver. Empty in samples. Default: `""`. */
    ltsKubeApiserverStreamID?: string | undefined;
    /** Id of the log stream for kube-controller-manager. Empty in samples. Default: `""`. */
    ltsKubeControllerManagerStreamID?: string | undefined;
    /** Id of the log stream for kube-scheduler. Empty in samples. Default: `""`. */
    ltsKubeSchedulerStreamID?: string | undefined;
    /** Domain that logs are sent to. Empty in samples. Default: `""`. */
    ltsLogReportDomain?: string | undefined;
    /** Private address of LTS. Empty in samples. Default: `""`. */
    ltsPrivateEndpointIP?: string | undefined;
    /** Private address of AOM. Empty in samples. Default: `""`. */
    aomPrivateEndpointIP?: string | undefined;
    /** Token of temporary keys. Empty in samples. Keep it secret. Default: `""`. */
    securityToken?: string | undefined;
    /** Forces the Deployment's pods into different zones. Pods for which no zone is left stay unscheduled. Default: `false`. */
    multiAZEnabled?: boolean | undefined;
  } | undefined;
}

/** Resource metrics for HPA and `kubectl top`. */
export interface MetricsServerValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Tag of the upstream project's image (`v0.6.2`), not the add-on version. Take it from the template. */
    image_version?: string | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /**
     * Suffix of the image name in versions of 2018 to 2020.
     * @deprecated
     */
    euleros_version?: string | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
    /** Minor version of the cluster. The console sends it; recorded templates do not have it. */
    cluster_version?: string | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "Single" | "custom-resources" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "metrics-server" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. */
      limitsCpu?: string | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Forces the Deployment's pods into different zones. Pods for which no zone is left stay unscheduled. Default: `false`. */
    multiAZEnabled?: boolean | undefined;
    /** Spreads the Deployment's pods evenly over the zones. Takes precedence over `multiAZEnabled` when both are true. Default: `false`. */
    multiAZBalance?: boolean | undefined;
    /** Tolerations of the Deployment's pods, as in Kubernetes. Default: `[{"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute","tolerationSeconds":60},{"key":"node.kubernetes.io/unreachable","operator":"Exists","effect":"NoExecute","tolerationSeconds":60}]`. */
    tolerations?: readonly Toleration[] | undefined;
    /** Expressions over node labels that the Deployment's pods require. Default: `[]`. */
    node_match_expressions?: readonly NodeMatchExpression[] | undefined;
    /** Annotations to add to the pods. Default: `{}`. */
    annotations?: { readonly [name: string]: string } | undefined;
  } | undefined;
}

/** NGINX ingress controller behind an ELB. */
export interface NginxIngressValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
    /** Minor version of the cluster. The console sends it; recorded templates do not have it. */
    cluster_version?: string | undefined;
    /** Tag of the controller's image. */
    tag?: string | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "custom-resources" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "nginx-ingress" | "cceaddon-nginx-ingress-controller" | "cceaddon-nginx-ingress-default-backend" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. */
      limitsCpu?: string | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. From 6.0.1 on. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. From 6.0.1 on. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Name of the controller. From 2.5.4 on a cluster may have several. From 2 on. Default: `"nginx"`. */
    ingressClass?: string | undefined;
    /** Namespace that the add-on is in. Default: `"kube-system"`. */
    namespace?: string | undefined;
    /** The Service that exposes the controller. It needs an ELB: `kubernetes.io/elb.id` in `annotations`, or `loadBalancerIP`. */
    service?: {
      /** Annotations of the Service, which name the ELB. `kubernetes.io/elb.autocreate` alone is rejected. */
      annotations?: {
        /** Id of the ELB. */
        "kubernetes.io/elb.id"?: string | undefined;
        /** Kind of ELB: `union` is shared, `performance` dedicated. */
        "kubernetes.io/elb.class"?: "union" | "performance" | (string & {}) | undefined;
        /** Pass-through setting of the ELB, as a string. */
        "kubernetes.io/elb.pass-through"?: string | undefined;
      } | undefined;
      /** Address of the ELB. May be empty when the ELB's id is set. */
      loadBalancerIP?: string | undefined;
    } | undefined;
    /** Entries of the NGINX ConfigMap. Every value must be a string, or the installation fails. */
    config?: { readonly [name: string]: string } | undefined;
    /** Checks Ingress objects before they are stored. */
    admissionWebhooks?: {
      /**
       * Name of the switch in Huawei Cloud's API reference. Recorded bodies use `enabled`. Default: `true`.
       * @deprecated
       */
      enable?: boolean | undefined;
      /** Whether the check is on. */
      enabled?: boolean | undefined;
    } | undefined;
    /** Metrics of the controller. Known from Huawei Cloud's API reference alone. */
    metrics?: {
      /** Whether metrics are collected. By analogy with `admissionWebhooks` it may be `enabled` (inferred). Default: `true`. */
      enable?: boolean | undefined;
      /** Names of metrics that are not collected, separated by commas. Default: `"nginx_ingress_controller_success,nginx_ingress_controller_header_duration_seconds,nginx_ingress_controller_ingress_upstream_latency_seconds"`. */
      excludeSocketMetrics?: string | undefined;
    } | undefined;
    /** Built-in service for requests without a matching rule (HTTP 404). */
    defaultBackend?: {
      /** Whether the built-in service is deployed. Default: `true`. */
      enabled?: boolean | undefined;
    } | undefined;
    /** A service of your own for these requests, as `namespace/name`. It must exist, or the installation fails. Default: `""`. */
    defaultBackendService?: string | undefined;
    /** Command line arguments of the controller. */
    extraArgs?: {
      /** Secret with the default certificate, as `namespace/name`. Default: `""`. */
      "default-ssl-certificate"?: string | undefined;
    } | undefined;
    /** Headers to add to requests. Seen in early versions. Up to 1.2. Default: `{}`. */
    headers?: object | undefined;
    /** Services by TCP port. Default: `{}`. */
    tcp?: object | undefined;
    /** Services by UDP port. Default: `{}`. */
    udp?: object | undefined;
    /** Init containers of the controller. From 2.2.82, 2.6.32 and 3.0.8 on; the type is not recorded. From 2.2.82, 2.6.32, 3.0.8 on. */
    extraInitContainers?: unknown | undefined;
    /** Licence key for GeoLite2. From 2.2.82, 2.6.32 and 3.0.8 on; the type is not recorded. From 2.2.82, 2.6.32, 3.0.8 on. */
    maxmindLicenseKey?: unknown | undefined;
    /** Additional containers of the controller. From 2.2.104, 2.6.53 and 3.0.31 on; the type is not recorded. From 2.2.104, 2.6.53, 3.0.31 on. */
    extraContainers?: unknown | undefined;
    /** Additional volume mounts of the controller. From 2.2.104, 2.6.53 and 3.0.31 on; the type is not recorded. From 2.2.104, 2.6.53, 3.0.31 on. */
    extraVolumeMounts?: unknown | undefined;
    /** Forces the Deployment's pods into different zones. Pods for which no zone is left stay unscheduled. Default: `false`. */
    multiAZEnabled?: boolean | undefined;
    /** Spreads the Deployment's pods evenly over the zones. Takes precedence over `multiAZEnabled` when both are true. Default: `false`. */
    multiAZBalance?: boolean | undefined;
    /** Tolerations of the Deployment's pods, as in Kubernetes. Default: `[{"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute","tolerationSeconds":60},{"key":"node.kubernetes.io/unreachable","operator":"Exists","effect":"NoExecute","tolerationSeconds":60}]`. */
    tolerations?: readonly Toleration[] | undefined;
    /** Expressions over node labels that the Deployment's pods require. Default: `[]`. */
    node_match_expressions?: readonly NodeMatchExpression[] | undefined;
  } | undefined;
}

/** DNS cache on every node. */
export interface NodeLocalDnsValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: object | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "HA" | "Single" | "custom-resources" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "node-local-dns-admission-controller" | "node-local-dns-cache" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. */
      limitsCpu?: string | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. */
    size?: "large" | "small" | "custom" | (string & {}) | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Whether new pods get a DNSConfig that uses the cache. Default: `true`. */
    enable_dnsconfig_admission?: boolean | undefined;
    /** Whether namespaces get the label `node-local-dns-injection=enabled`. From 1.3.0 on. Default: `true`. */
    enable_namespace_admission?: boolean | undefined;
    /** Name server that pods get. From 1.6.7 on. Default: `""`. */
    nameserver?: string | undefined;
    /** Value of `ndots` that pods get, as a string of digits. From 1.6.7 on. Default: `"5"`. */
    ndots?: string | undefined;
    /** Search domains that pods get. From 1.6.7 on. Default: `""`. */
    search?: string | undefined;
    /** Image of the cache and its arguments. */
    image?: {
      /** Arguments of the cache. */
      args?: {
        /** Port of the health check. It must equal the port of the zone `cluster.local`; it can be changed from 1.6.66 on. From 1.6.66 on. Default: `8080`. */
        healthPort?: number | undefined;
        /** Name of the network interface that the cache creates. Default: `"nodelocaldns"`. */
        interfaceName?: string | undefined;
        /** Whether the cache sets up iptables rules. Default: `false`. */
        setupIptables?: boolean | undefined;
        /** Whether the interface is kept when the cache stops. The template has it in two spellings. Default: `true`. */
        skipTeardown?: boolean | undefined;
        /** The second spelling of `skipTeardown` in the same template. Default: `true`. */
        skipteardown?: boolean | undefined;
        /** Interval at which settings are read again. Default: `"1ns"`. */
        syncInterval?: string | undefined;
        /** Name of the DNS service that the cache asks. Default: `"coredns"`. */
        upstreamSvc?: string | undefined;
      } | undefined;
      /** Name of the image. */
      name?: string | undefined;
      /** When the image is pulled, as in Kubernetes. */
      pullPolicy?: "Always" | "IfNotPresent" | "Never" | (string & {}) | undefined;
    } | undefined;
    /** Server blocks of the cache, one for each zone. */
    zones?: readonly {
      /** Name of the zone with its port. */
      zone?: string | undefined;
      /** Plugins of the zone by name: an object, where coredns has a list. */
      plugins?: object | undefined;
    }[] | undefined;
    /** Forces the Deployment's pods into different zones. Pods for which no zone is left stay unscheduled. Default: `false`. */
    multiAZEnabled?: boolean | undefined;
    /** Spreads the Deployment's pods evenly over the zones. Takes precedence over `multiAZEnabled` when both are true. Default: `false`. */
    multiAZBalance?: boolean | undefined;
    /** Tolerations of the Deployment's pods, as in Kubernetes. Default: `[{"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute","tolerationSeconds":60},{"key":"node.kubernetes.io/unreachable","operator":"Exists","effect":"NoExecute","tolerationSeconds":60}]`. */
    tolerations?: readonly Toleration[] | undefined;
    /** Expressions over node labels that the Deployment's pods require. Default: `[]`. */
    node_match_expressions?: readonly NodeMatchExpression[] | undefined;
    /** Annotations to add to the pods. Default: `{}`. */
    annotations?: { readonly [name: string]: string } | undefined;
  } | undefined;
}

/** Node problem detector: finds, reports and isolates faulty nodes. */
export interface NpdValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Tag of the add-on's image. It usually equals the add-on version and must change with it on upgrade. */
    image_version?: string | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
    /** Minor version of the cluster. The console sends it; recorded templates do not have it. */
    cluster_version?: string | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "custom-resources" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "node-problem-controller" | "node-problem-detector" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. */
      limitsCpu?: string | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Beta features that are enabled. Default: `""`. */
    feature_gates?: string | undefined;
    /** Settings of node-problem-controller, which isolates faulty nodes. */
    npc?: {
      /** Maximum number of nodes that are tainted for one fault: a number from 1, or a percentage from `1%` to `100%`. Default: `"10%"`. */
      maxTaintedNode?: string | number | undefined;
      /**
       * Whether the controller is deployed. No longer supported from 1.18.0 on. Up to 1.18.0. Default: `true`.
       * @deprecated
       */
      enable?: boolean | undefined;
      /** Node affinity of the controller. Named by the user guide, not recorded. */
      nodeAffinity?: unknown | undefined;
    } | undefined;
    /** Settings that the parts of the add-on share; empty in templates. Default: `{}`. */
    common?: object | undefined;
    /** Forces the Deployment's pods into different zones. Pods for which no zone is left stay unscheduled. Default: `false`. */
    multiAZEnabled?: boolean | undefined;
    /** Spreads the Deployment's pods evenly over the zones. Takes precedence over `multiAZEnabled` when both are true. Default: `false`. */
    multiAZBalance?: boolean | undefined;
    /** Tolerations of the Deployment's pods, as in Kubernetes. Default: `[{"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute","tolerationSeconds":60},{"key":"node.kubernetes.io/unreachable","operator":"Exists","effect":"NoExecute","tolerationSeconds":60}]`. */
    tolerations?: readonly Toleration[] | undefined;
    /** Expressions over node labels that the Deployment's pods require. Default: `[]`. */
    node_match_expressions?: readonly NodeMatchExpression[] | undefined;
    /** Annotations to add to the pods. Default: `{}`. */
    annotations?: { readonly [name: string]: string } | undefined;
  } | undefined;
}

/** FlexVolume storage driver of clusters up to v1.13, replaced by everest. There is nothing to set. */
export interface StorageDriverValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /**
     * Suffix of the image name in versions of 2018 to 2020.
     * @deprecated
     */
    euleros_version?: string | undefined;
    /** Address of the OBS service, without scheme. */
    obs_url?: string | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Platform of the nodes. Added by the service. */
    platform?: string | undefined;
    /** Version of the add-on. Added by the service. */
    addon_version?: string | undefined;
  } | undefined;
  flavor?: Flavor | undefined;
  /** Always an empty object. Instances show it beside `basic` and `flavor`. */
  parameters?: object | undefined;
}

/** CCE Cloud Bursting Engine for CCI: runs pods in CCI. The only add-on whose `basic` the caller fills. */
export interface VirtualKubeletValues {
  /** Ids that you fill in, and addresses of a region. Unlike for other add-ons, the template does not supply all of them. */
  basic?: {
    /** Id of the cluster. */
    cluster_id?: string | undefined;
    /** Name of the cluster. */
    cluster_name?: string | undefined;
    /** Id of the VPC. */
    vpc_id?: string | undefined;
    /** Id of the subnet. */
    network_id?: string | undefined;
    /** Id of the project. */
    project_id?: string | undefined;
    /**
     * Zone that the add-on is in. Gone from the page of 2025.
     * @deprecated
     */
    available_zone?: string | undefined;
    /**
     * Address of CCI, with scheme and port. Gone from the page of 2025.
     * @deprecated
     */
    cci_address?: string | undefined;
    /**
     * Suffix of the image name in versions of 2018 to 2020.
     * @deprecated
     */
    euleros_version?: string | undefined;
    /**
     * Address of IAM, with scheme and port. Gone from the page of 2025.
     * @deprecated
     */
    iam_address?: string | undefined;
    /**
     * Address of the region's image registry, as host or host:port. It differs by region: take it from the template.
     * @deprecated
     */
    swr_addr?: string | undefined;
    /**
     * Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template.
     * @deprecated
     */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /**
     * Whether RBAC is on in the cluster. Instances show it although most templates do not have it.
     * @deprecated
     */
    rbac_enabled?: boolean | undefined;
    /**
     * Id of the security group. Gone from the page of 2025.
     * @deprecated
     */
    security_group_id?: string | undefined;
    /**
     * Id of the region.
     * @deprecated
     */
    region?: string | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "Single-instance" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "virtual-kubelet" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. */
      limitsCpu?: string | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Whether services of CCE and CCI can reach each other. */
    isInstallProxy?: boolean | undefined;
    /** IPv4 subnet id of the pods in CCI. In the page of 2025. */
    subnet_id?: string | undefined;
    /** Additional subnets of the pods in CCI. */
    subnets?: readonly {
      /** IPv4 subnet id. */
      subnetID?: string | undefined;
    }[] | undefined;
    /** Disruption budget of the add-on's pods. */
    podDisruptionBudget?: {
      /** Whether a disruption budget is created. */
      create?: boolean | undefined;
      /** Maximum number of pods that may be unavailable. */
      maxUnavailable?: number | undefined;
    } | undefined;
    /** Seen in client code, without explanation. */
    enableScheduleProfileLocalSurge?: boolean | undefined;
    /** Seen in client code. That it turns on log collection is inferred from its name. */
    enableLogCollection?: boolean | undefined;
  } | undefined;
}

/** Scheduler for batch and AI workloads, with descheduling, colocation and overcommit. */
export interface VolcanoValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
    /** Platform of the nodes. Newer versions no longer have it. */
    platform?: string | undefined;
    /** Address of the ECS service, with its scheme. */
    ecsEndpoint?: string | undefined;
    /** Address of another service, XCCS. Marked mandatory from 1.16.11 on, yet missing in a template of 1.17.4. From 1.16.11 on. */
    xccsEndpoint?: string | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor: `HA` and `Single` before 1.14.7, then by the number of nodes. */
    name?: "Node50" | "Node200" | "Node1000" | "HA" | "Single" | "custom-resources" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly {
      /** Name of the container or workload. */
      name: "volcano-scheduler" | "volcano-controller" | "volcano-admission" | "volcano-agent" | "volcano-exporter" | "volcano-descheduler" | "volcano-recommender" | "volcano-recommender-prometheus-adapter" | (string & {});
      /** Upper limit of CPU, as a Kubernetes quantity. */
      limitsCpu?: string | undefined;
      /** Upper limit of memory, as a Kubernetes quantity. */
      limitsMem?: string | undefined;
      /** CPU that is reserved, as a Kubernetes quantity. */
      requestsCpu?: string | undefined;
      /** Memory that is reserved, as a Kubernetes quantity. */
      requestsMem?: string | undefined;
      /** Number of pods of this workload, in versions that count each workload by itself. */
      replicas?: number | undefined;
    }[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Settings of the scheduler, as an object with the content of Volcano's YAML file. */
    default_scheduler_conf?: {
      /** Actions in order, separated by commas. Default: `"allocate, backfill"`. */
      actions?: string | undefined;
      /** Groups of plugins, applied in order. */
      tiers?: readonly {
        /** Plugins of the tier. */
        plugins?: readonly {
          /** Name of the plugin. */
          name?: string | undefined;
          /** Whether the plugin takes part in preemption. */
          enablePreemptable?: boolean | string | undefined;
          /** Whether the plugin looks for starving jobs. */
          enableJobStarving?: boolean | string | undefined;
        }[] | undefined;
      }[] | undefined;
      /** Where the scheduler reads metrics. Default: `{"interval":"30s","type":""}`. */
      metrics?: {
        /** Kind of the metrics source; empty in templates. Default: `""`. */
        type?: string | undefined;
        /** Interval of reading metrics. Default: `"30s"`. */
        interval?: string | undefined;
      } | undefined;
    } | undefined;
    /** Settings of the descheduler, as an object with the content of its YAML file. */
    deschedulerPolicy?: object | undefined;
    /** Interval of descheduling. Default: `"10m"`. */
    deschedulingInterval?: string | undefined;
    /** Whether pods are descheduled. Templates have an empty string. */
    descheduler_enable?: boolean | string | undefined;
    /** Whether colocation is on. Templates have an empty string. */
    colocation_enable?: boolean | string | undefined;
    /** Whether the recommender is on. Templates have an empty string. */
    recommendation_enable?: boolean | string | undefined;
    /** Whether workloads are balanced. Default: `false`. */
    enable_workload_balancer?: boolean | undefined;
    /** Overcommit of a node's resources, in percent. Default: `60`. */
    oversubscription_ratio?: number | undefined;
    /** How the overcommit is computed. Default: `"nodeResource"`. */
    oversubscription_method?: "nodeResource" | "podProfile" | (string & {}) | undefined;
    /** Seconds that a profile of pods covers. */
    oversubscription_profile_period?: number | undefined;
    /** Requests per second of the controller to the Kubernetes API. Default: `200`. */
    controller_kube_api_qps?: number | undefined;
    /** Requests per second of the scheduler to the Kubernetes API. Default: `200`. */
    scheduler_kube_api_qps?: number | undefined;
    /** Requests per second of the admission component to the Kubernetes API. Default: `200`. */
    admission_kube_api_qps?: number | undefined;
    /** Updates of pod states per second. Default: `200`. */
    update_pod_status_qps?: number | undefined;
    /** Webhooks that are enabled. */
    admissions?: string | undefined;
    /**
     * Exporter switch of old versions, as a string. Up to 1.17.
     * @deprecated
     */
    resource_exporter_enable?: string | boolean | undefined;
    /** Forces the Deployment's pods into different zones. Pods for which no zone is left stay unscheduled. Default: `false`. */
    multiAZEnabled?: boolean | undefined;
    /** Tolerations of the Deployment's pods, as in Kubernetes. Default: `[{"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute","tolerationSeconds":60},{"key":"node.kubernetes.io/unreachable","operator":"Exists","effect":"NoExecute","tolerationSeconds":60}]`. */
    tolerations?: readonly Toleration[] | undefined;
    /** Expressions over node labels that the Deployment's pods require. Default: `[]`. */
    node_match_expressions?: readonly NodeMatchExpression[] | undefined;
    /** Annotations to add to the pods. Default: `{}`. */
    annotations?: { readonly [name: string]: string } | undefined;
  } | undefined;
}

/** kubectl in the browser. */
export interface WebTerminalValues {
  /** Addresses and image tags of a region and a version. Copy `input.basic` of the template version unchanged. */
  basic?: {
    /**
     * Suffix of the image name in versions of 2018 to 2020.
     * @deprecated
     */
    euleros_version?: string | undefined;
    /** Whether RBAC is on in the cluster. Instances show it although most templates do not have it. */
    rbac_enabled?: boolean | undefined;
    /** Address of the region's image registry, as host or host:port. It differs by region: take it from the template. */
    swr_addr?: string | undefined;
    /** Organization in the image registry that holds the images. It changed over time (`hwofficial`, later `cce-addons`): take it from the template. */
    swr_user?: "hwofficial" | "cce-addons" | (string & {}) | undefined;
  } | undefined;
  /** Size preset: number of pods and quotas of each container. Copy one of the template as a whole, or set your own resources. */
  flavor?: {
    /** Free text about the flavor. */
    description?: string | undefined;
    /** Name of the flavor, which is one of the template's, or `custom-resources` for resources of your own. */
    name?: "Single" | (string & {}) | undefined;
    /** Number of pods of the Deployment. */
    replicas?: number | undefined;
    /** Quotas, one entry for each container or workload. */
    resources?: readonly FlavorResource[] | undefined;
    /** Size of the flavor in one word. */
    size?: string | undefined;
    /** Categories of clusters that the flavor is meant for. */
    category?: readonly ("CCE" | "Turbo" | "Autopilot" | (string & {}))[] | undefined;
    /** Whether the console selects this flavor first. */
    is_default?: boolean | undefined;
    /** Sizes of clusters for which the flavor is recommended. */
    recommend_cluster_flavor_types?: readonly string[] | undefined;
  } | undefined;
  /** Settings of the add-on. What is left out takes the template's default, on upgrade as well. */
  custom?: {
    /** Password for logging in. The template has a fixed one: never use that. Plain text: keep it secret. */
    password?: string | undefined;
    /** How the terminal is reached. `ELB` is inferred from a page about another add-on. From 1.0.1 on. Default: `"NodePort"`. */
    serviceType?: "NodePort" | "ELB" | (string & {}) | undefined;
    /** Port of the service. From 1.0.1 on. Default: `3000`. */
    port?: number | undefined;
    /** Port of the pod. From 1.0.1 on. Default: `3000`. */
    targetPort?: number | undefined;
    /** Kind of ELB. From 1.0.1 on. Default: `"union"`. */
    elbClass?: "union" | (string & {}) | undefined;
    /** Id of the ELB. The template has the number 0. From 1.0.1 on. Default: `0`. */
    elbID?: string | number | undefined;
    /** Address of the ELB. From 1.0.1 on. Default: `"127.0.0.1"`. */
    loadBalancerIP?: string | undefined;
  } | undefined;
}

/** The described values by the name of their template. */
export interface KnownValues {
  autoscaler: AutoscalerValues;
  "cie-collector": CieCollectorValues;
  coredns: CorednsValues;
  "dew-provider": DewProviderValues;
  everest: EverestValues;
  "gpu-beta": GpuBetaValues;
  "log-agent": LogAgentValues;
  "metrics-server": MetricsServerValues;
  "nginx-ingress": NginxIngressValues;
  "node-local-dns": NodeLocalDnsValues;
  npd: NpdValues;
  "storage-driver": StorageDriverValues;
  "virtual-kubelet": VirtualKubeletValues;
  volcano: VolcanoValues;
  "web-terminal": WebTerminalValues;
}

/** The names of the templates whose values are described. */
export const knownAddonNames = [
  "autoscaler",
  "cie-collector",
  "coredns",
  "dew-provider",
  "everest",
  "gpu-beta",
  "log-agent",
  "metrics-server",
  "nginx-ingress",
  "node-local-dns",
  "npd",
  "storage-driver",
  "virtual-kubelet",
  "volcano",
  "web-terminal"
] as const;

/** Fields on which the service insists, from a version on. `anyOf`: one of these paths below the field. */
export const mustFillFields = [
  {
    "addon": "autoscaler",
    "path": [
      "custom"
    ]
  },
  {
    "addon": "autoscaler",
    "path": [
      "custom",
      "tenant_id"
    ],
    "since": "1.25"
  },
  {
    "addon": "nginx-ingress",
    "path": [
      "custom",
      "service"
    ],
    "since": "2.6",
    "anyOf": [
      [
        "annotations",
        "kubernetes.io/elb.id"
      ],
      [
        "loadBalancerIP"
      ]
    ]
  },
  {
    "addon": "virtual-kubelet",
    "path": [
      "basic",
      "cluster_id"
    ]
  },
  {
    "addon": "virtual-kubelet",
    "path": [
      "basic",
      "cluster_name"
    ]
  },
  {
    "addon": "virtual-kubelet",
    "path": [
      "basic",
      "vpc_id"
    ]
  },
  {
    "addon": "virtual-kubelet",
    "path": [
      "basic",
      "network_id"
    ]
  },
  {
    "addon": "virtual-kubelet",
    "path": [
      "basic",
      "project_id"
    ]
  }
] as const;

/** Fields that old templates have as an empty string, which a request may not. */
export const shownEmptyFields = [
  "custom.stub_domains",
  "custom.upstream_nameservers"
] as const;

