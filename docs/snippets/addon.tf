terraform {
  required_providers {
    huaweicloud = {
      source  = "huaweicloud/huaweicloud"
      version = ">= 1.49.0"
    }
  }
}

provider "huaweicloud" {
  region = "cn-north-4"
  endpoints = {
    cce = "http://cce.cn-north-4.myhuaweicloud.com"
  }
}

resource "huaweicloud_cce_addon" "metrics_server" {
  cluster_id    = "b2d4f6a8-6b7d-11f0-9c3e-0255ac100b04"
  template_name = "metrics-server"
  version       = "1.3.60"

  values {
    basic_json  = jsonencode({ swr_addr = "swr.example.com", swr_user = "cce-addons" })
    custom_json = jsonencode({ replicas = 2 })
  }
}
